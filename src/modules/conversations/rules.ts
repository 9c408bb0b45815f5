export { addressOfThread } from "./domain/address.ts";
export { endOf, NOTES, type End, type Note, type NoteId } from "./domain/note.ts";
export type { About, MessageId, Thread, ThreadId } from "./domain/thread.ts";
