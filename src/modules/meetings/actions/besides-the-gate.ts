/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "meetings.seat":
    "where a member stands towards a meeting, as the whole circle reads it: who leads writes in who telephones, and a power names who holds it",
  "meetings.seat changed": "the same, said again, or the word taken by who leads",
  "meetings.entry":
    "what happens in the room of a circle, read by all its members; a task that names somebody passes the gate as a task",
  "meetings.facilitator": "who leads a meeting, as the whole circle reads it",
  "meetings.hand": "who asked for the floor by telephone, written down by who leads",
  "meetings.hand changed": "whose turn it is to speak, as all who are there read it",
  "meetings.consent": "what somebody on the telephone says, written down by who leads",
  "meetings.meeting changed": "a meeting of a circle, led by another than who prepared it",
  "meetings.point changed": "a point of a circle, changed or put in order by another member",
  "meetings.convoked": "the circle calls its members to its meeting: each gets it",
  "meetings.approving":
    "the circle tells its members that its minutes are approved unless one of them objects",
  "meetings.written": "the circle tells its members that its minutes are written",
} as const;
