playbook-files-title = Read in a playbook of your own
playbook-files-about = Make a playbook of your own in a YAML file. You first see what is in it; it joins the playbooks to choose from once you say yes. The steps that come before the start are in it by themselves.
playbook-file-example = Download an example to begin with
playbook-file-hint = A file (YAML or JSON) of at most 512 kB.
playbook-file-wrong = This playbook cannot be used as it is. Below it says where it goes wrong.
playbook-file-mend = Or repair it here
playbook-file-mend-hint = This is what you read in. If you choose a file above, that file counts.
playbook-file-step = step { $number }
playbook-file-kept = The playbook is there. Choose it on the Playbook page.
playbook-file-holds = { $count } steps, with those of Prikkel. Languages: { $languages }.
playbook-file-replaces = There is a playbook of your own with this name. This takes its place.
playbook-file-followed = You follow that playbook now: the steps change at once. What is ticked stays ticked.
playbook-file-steps = The steps
playbook-file-when = When
playbook-file-what = What
playbook-file-who = How long, and who
playbook-file-keep = Keep this playbook
playbook-file-week-before = { $weeks ->
    [one] The week before
   *[other] { $weeks } weeks before
}
playbook-file-week-first = The first week
playbook-file-week-after = { $weeks ->
    [one] One week later
   *[other] { $weeks } weeks later
}
playbook-own-ones = Playbooks of your own
button-remove-playbook = Take out
error-unknown-playbook = This playbook is not there any more.
error-playbook-in-use = You follow this playbook now. Choose another one first.
error-too-many-playbooks = There are { $most } playbooks of your own already. Take one out first.
file-number = This must be a whole number.
file-at-least = This is too small: at least { $least }.
file-at-most = This is too large: at most { $most }.
file-key = Use small letters, digits and dashes alone.
file-yes-no = Write true or false.
file-list = This must be a list: each line begins with a dash.
file-block = This must be a block: field, colon, value.
file-language = This is no language. Write nl, en, fr or de.
file-lacks-languages = These languages are missing: { $languages }.
file-odd-languages = These languages are here alone: { $languages }.
file-one-line = This must be one line.
file-unseen = There are characters here that nobody sees. Take them out.
file-blank = Between braces there may be organisation or start alone.
file-until = The fields needs and until go together: what it is done with, and how by hand as long as that is not there.
file-step-ours = A step of Prikkel is called this. Choose another key.
file-playbook-ours = A playbook of Prikkel is called this. Choose another name.
