"""What the bot says: functions from values to cards and forms; the words are in `locales`."""
