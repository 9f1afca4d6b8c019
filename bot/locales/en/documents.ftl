documents-title = Documents
documents-about = Here are documents for staff, the works council and whoever looks after privacy. They are filled in from the settings of this moment. When something changes, the text changes too. It is no legal advice.
documents-settings = What Prikkel cannot know is marked as “to be filled in”, and listed at the end. Contact, officer and operation are set by whoever runs the server (PRIKKEL_CONTACT, PRIKKEL_PRIVACY_OFFICER, PRIKKEL_RUN_BY).
documents-all = The documents
documents-language = Language of the documents
documents-unknown = There is no such document.
documents-lacking = { $count ->
    [0] Everything is filled in
    [one] One thing still to be filled in
   *[other] { $count } things still to be filled in
}
paper-docx = Download for Word or LibreOffice (DOCX)
paper-md = Download as Markdown
files-papers = Papers to read and to keep
