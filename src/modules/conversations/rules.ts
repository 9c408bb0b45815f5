export { endOf, NOTES, type End, type Note, type NoteId } from "./domain/note.ts";
