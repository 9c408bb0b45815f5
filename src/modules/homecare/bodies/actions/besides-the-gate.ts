/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`). Who says it for the body is named nowhere: between whose visits they are and
 * who comes, and between the former and the body, the gate is asked each time.
 */
export const besidesTheGate = {
  "access.party_member": "whom a body sends, in its name: who said it for the body is not told",
  "homecare.asked_body changed": "what a body answers, in its name, without a word of who said it",
  "homecare.assignment":
    "whom a body sends, in its name: the gate is asked between them and to whom they come",
  "homecare.by-body": "what a body answers: the letter names the body and no person",
  "homecare.named": "to whom a body sends one: the gate is asked between these two",
} as const;
