import { z } from "zod";

import { textField } from "#services/forms";

import { texts } from "./texts.fr.ts";

/** Why a decision is contested, from its page or from that of a report. */
export const contestForm = z.object({ words: textField(texts.verdict.explain) });
