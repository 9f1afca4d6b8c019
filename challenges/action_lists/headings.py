"""The words with which people head a list of actions, in Dutch, English, French and German."""

from challenges.tables import Vocabulary

VOCABULARY = Vocabulary(
    {
        "title": "titel actie acties actiepunt actiepunten maatregel maatregelen activiteit "
        "activiteiten naam naamactie naamvandeactie naammaatregel naamvandemaatregel actienaam "
        "titelvandeactie title action actions measure measures keyaction keyactions activity "
        "activities name actionname nameoftheaction titre intitule actioncle actionscles mesure "
        "mesures nom nomdelaction massnahme massnahmen aktion aktionen bezeichnung vorhaben "
        "titelderaktion titeldermassnahme schluesselmassnahme schluesselmassnahmen",
        "description": "omschrijving beschrijving toelichting description explanation details "
        "shortdescription korteomschrijving kortebeschrijving explication descriptif "
        "beschreibung erlauterung kurzbeschreibung",
        "owner": "eigenaar eigenaren trekker trekkers verantwoordelijke verantwoordelijken "
        "actiehouder actiehouders eindverantwoordelijke owner owners responsible responsiblebody "
        "responsibleperson lead responsable responsables pilote porteur organismeresponsable "
        "verantwortlich verantwortliche verantwortlicher zustandig zustandigkeit federfuhrung "
        "verantwortlichestelle zustandigestelle",
        "ambassador": "ambassadeur ambassadeurs kartrekker kartrekkers ambassador ambassadors "
        "champion botschafter botschafterin",
        "starts_on": "start begin begintop startop startdatum begindatum startdate startson "
        "starttime startyear debut datededebut datedebut demarrage beginn startdatumvon",
        "due": "datum deadline gereed klaar klaarop einde eind einddatum eindtijd uiterlijk due "
        "duedate end enddate endtime endyear echeance datedefin datefin fin ende enddatum frist "
        "falligam termin bis pretle fertigam",
        "budget": "budget kosten begroting bedrag cost costs totalcost totalcosts "
        "totaalkosten totalekosten totalimplementationcost implementationcost estimatedcost "
        "geraamdekosten cout couts coutestime coutdemiseenoeuvre montant betrag "
        "gesamtkosten umsetzungskosten",
        "spent": "uitgegeven besteed gerealiseerdekosten werkelijkekosten totnutoeuitgegeven "
        "spent actualcost actualcosts spentsofar depense depenses coutreel coutsreels "
        "ausgegeben istkosten tatsachlichekosten",
        "tasks": "taken taak subtaken deeltaken deelacties stappen takenlijst todo todos tasks "
        "subtasks steps tasklist taches soustaches etapes aufgaben teilaufgaben schritte "
        "teilschritte arbeitsschritte",
        "status": "status stand voortgang progress implementationstatus statusofimplementation "
        "standvanzaken statut avancement etat etatdavancement umsetzungsstand umsetzungsstatus "
        "fortschritt",
        "theme": "thema themas theme themes themen",
        "horizon": "horizon termijn term bywhen termijnvanuitvoering zeithorizont terme "
        "pourquand biswann",
        "competences": "competenties benodigdecompetenties vaardigheden competences "
        "competencesneeded competencies skills skillsneeded watmensenmoetenkunnen "
        "competencesrequises competencesnecessaires fahigkeiten notigefahigkeiten kompetenzen",
        "sector": "sector sectoren sectors secteur secteurs sektor",
        "area": "interventiegebied areaofintervention areasofintervention domainedintervention "
        "interventionsbereich handlungsfeld",
        "instrument": "beleidsinstrument policyinstrument policyinstruments instrumentpolitique "
        "instrumentdepolitiquepublique politikinstrument politischesinstrument",
        "origin": "herkomst herkomstvandeactie originofaction originoftheaction originedelaction "
        "ursprungdermassnahme herkunftdermassnahme",
        "energy-saving": "energiebesparing energysaving energysavings economiesdenergie "
        "economiedenergie energieeinsparung energieeinsparungen",
        "renewable-energy": "hernieuwbareenergie renewableenergy renewableenergyproduction "
        "opwekhernieuwbareenergie productiehernieuwbareenergie energierenouvelable "
        "productiondenergierenouvelable erneuerbareenergie erneuerbareenergien",
        "co2-reduction": "co2reductie co2reduction co2reductions reductieco2 reductiondeco2 "
        "reductionco2 co2minderung co2einsparung",
    }
)
