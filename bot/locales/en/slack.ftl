# What the Slack side says by itself; it does not know the person's language, so both are shown.
slack-form-too-late = The form did not open in time. Please press once more.
slack-form-broken = This form cannot be shown in Slack now. That is our fault, and whoever runs Prikkel can see why. Nothing was kept.
slack-form-ready = The form is ready for you.
slack-form-begins = Your message is too long for this button. The form holds only its beginning; you can copy the rest from your message.
slack-left-out = This text is longer than Slack takes. Below is only its beginning. If you send this, only that is kept.
slack-open-form = Open the form
slack-not-installed = Prikkel is not (or no longer) installed in this workspace. Ask its administrator.
