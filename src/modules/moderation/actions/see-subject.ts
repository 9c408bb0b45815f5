import { reading, type Work } from "#services/house";

import type { Subject } from "../domain/report.ts";
import { findSubjectIn } from "./reportables.ts";

/** The public thing that somebody is about to report; undefined when they may not know of it. */
export const seeSubject = reading((work: Work, subject: Subject) => findSubjectIn(work, subject));
