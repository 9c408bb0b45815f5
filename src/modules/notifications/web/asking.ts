import type { AskedEnv } from "#services/forms";
import type { WithFrame } from "#ui/frame";

export type MailsEnv = AskedEnv & WithFrame;
