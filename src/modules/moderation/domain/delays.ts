/** How long whoever published, or reported, may contest a decision: six months (règlement (UE) 2022/2065, art. 20-1). */
export const APPEAL_MONTHS = 6;

/** What the moderators of a circle leave without a decision so many days also goes to those of the instance. */
export const OWN_MODERATORS_DAYS = 7;

/**
 * A report, an appeal and the opinions of moderators are kept a year after the decision, so that it
 * can be judged; then they are deleted. The decision itself stays, without any name.
 */
export const KEPT_AFTER_VERDICT_DAYS = 365;
