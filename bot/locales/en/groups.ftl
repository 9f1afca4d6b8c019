# Teams that follow a group of Slack or Teams.
groups-title = Teams from groups
groups-how = A team can follow a group of Slack (a user group or channel), or a channel or group chat in Teams that I am in. Every night I look who is in that group. Whoever takes part comes into that team; it counts from the next week. Of who does not take part I keep nothing: they only count in how many people the team has. Guests and bots do not count. Whoever leaves the group stays in the team until they are in another group.
groups-linked-ones = Groups that are followed
groups-none = No team follows a group yet.
groups-no-teams = There is no team without a group. Whoever runs Prikkel makes teams: prikkel teams import
groups-line = { $team }: { $group }
groups-team = Team
groups-where = Workspace or tenant
groups-group = Group or channel
groups-listed = User group
groups-other = Or another group, or a channel
groups-offer = { $people ->
    [one] { $group }, 1 member
   *[other] { $group }, { $people } members
}
groups-group-hint = In Slack: open the user group, press ⋮ and choose “Copy group ID”. In Teams: choose ⋯ beside the channel, then “Copy link”, and paste that here.
groups-size = There are { $people } colleagues in the group. The team then has so many people.
groups-left-out = Left out, because they are guests or bots or their account is closed: { $people }.
groups-shared = Also in another group that is followed: { $people }. Whoever of them takes part stays where they are. Take them out of one of the two, in Slack or Teams.
groups-moving = Of those who take part, at least { $people } come to this team.
groups-agree-how = Nothing has changed yet. Say yes and it happens within a minute, and every night after that by itself. It counts from the next week.
groups-preview-title = { $team } can follow a group
groups-held-title = Very much changed tonight in the group of { $team }
groups-trouble-title = Something is the matter with the group of { $team }
groups-gone = This group is not there any more, is disabled, or I may not see it. Everybody stays in the team. Is the id right, or should I be let in again? Otherwise you can stop following it.
groups-twice = Another team follows this group already. Stop one of the two.
groups-unread = For a day I have not been told who is in this group. Everybody stays in the team, and I try every hour. Whoever runs Prikkel sees more with: prikkel doctor
groups-unread-yet = I am looking who is in it. Come back in a minute.
groups-waiting = This waits for your yes.
groups-held = So much changed tonight that I ask first whether it is right.
groups-followed = The team follows this group, every night.
groups-agreed = Noted. Within a minute the team is as the group is.
groups-linked = I am going to look who is in the group. Within a minute you read what would change; nothing does before you say yes.
groups-unlinked = { $team } follows no group any more. Everybody stays where they are.
button-link-group = Follow a group
button-agree-group = Yes, do that
button-unlink-group = Stop following
error-group-linked = This team follows a group already, or another team follows this one.
error-unknown-group = This group is not followed (any more).
error-group-not-read = I do not know yet who is in this group. Try again in a minute.
