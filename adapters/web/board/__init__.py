"""The coordinators' board: barriers by status, and everything that can be done about one.

It works without a line of JavaScript. Nothing loads for whom is no coordinator: every request asks
the store again.
"""
