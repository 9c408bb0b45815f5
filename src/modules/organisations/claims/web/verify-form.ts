import type { SeenClaim } from "../actions/see-claim.ts";
import type { verifyTexts } from "./texts.fr.ts";
import type { Sent } from "../../web/asked.ts";

/** The forms of the page, so that what is to be mended stands in the one that was sent. */
export type ProofForm = "code" | "lettre" | "adresse" | "garants" | "pieces" | "debut";

export interface VerifyPageProps {
  readonly seen: SeenClaim;
  readonly said: keyof typeof verifyTexts.said | undefined;
  /** What one form sent, and what is to be mended in it. */
  readonly sent: (Sent & { readonly form: ProofForm }) | undefined;
}

/** What of the sending belongs to this form. */
export function sentOf({ sent }: VerifyPageProps, form: ProofForm): Sent {
  if (sent?.form !== form) return {};
  const { typed, problem, problems } = sent;
  return { typed, problem, problems };
}
