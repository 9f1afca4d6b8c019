# The pages for who installs the app in Slack: an administrator, in the browser.
install-done = Prikkel is installed.
install-back = This workspace belongs to an organisation already. Prikkel goes on there with the next message. Invite Prikkel again in the channels of the campaign: type /invite @Prikkel there.
install-org-wide = You installed Prikkel for the whole organisation in Slack. Add the workspaces in which Prikkel may take part in Slack’s administration. The id of a workspace begins with T and is in the address: app.slack.com/client/T….
install-invite = 1. Invite Prikkel to the channel where the challenges will come. Type there:
install-next = 2. Start a campaign on the server. The id of the channel begins with C and is at the bottom of the channel’s details in Slack. Choose the first day yourself.
install-organisation = Are there campaigns of other organisations on this server? Then add --organisation with the name of yours.
install-not-done = Prikkel is not installed.
install-other-browser = You do not come from the browser in which you began, or the installation was begun elsewhere. Begin here again.
install-too-late = This link has been used, or is older than ten minutes.
install-cancelled = The installation was cancelled in Slack. Nothing has changed. Are you not allowed to install apps? Ask an administrator of the workspace.
install-refused = Slack did not give permission. Are SLACK_CLIENT_ID and SLACK_CLIENT_SECRET right, and is the address of this server among the app’s Redirect URLs?
install-rotating = The app has “token rotation” switched on. Make the app anew with the manifest of prikkel manifest slack: it is off there.
install-away = That did not work just now. Please try again in a minute.
install-reason = Slack says: { $reason }
install-again = Install again
