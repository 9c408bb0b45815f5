/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`). A block between who writes and who receives keeps no word back: it is the
 * service’s, and nothing says of either side who it is.
 */
export const besidesTheGate = {
  "concerns.receiver": "who reads for an organisation, in its name: who said it is told to nobody",
  "concerns.waits": "that something waits for a service, in nobody’s name",
  "concerns.news":
    "that something waits for who wrote: neither the service nor who read it is named",
  "concerns.written changed": "what the service says of it: who read it is kept nowhere",
} as const;
