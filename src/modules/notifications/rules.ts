export { rhythmLabels } from "./domain/mail.fr.ts";
export { type MailLink, type MailPart } from "./domain/mail.ts";
export { isRhythm, MOST_MAILS_A_DAY, RHYTHMS, type Rhythm } from "./domain/rhythm.ts";
