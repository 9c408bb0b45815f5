/**
 * Who issues the calls of the demonstration: all invented, in true towns.
 *
 * Telephone numbers come from the ranges kept for fiction by the French numbering plan
 * (ARCEP, 04 65 71 xx xx and 01 99 00 xx xx); mail and web addresses from example.org (RFC 2606).
 */
export interface DemonstrationBody {
  readonly name: string;
  /** What it is, in words. */
  readonly kind: string;
  /** INSEE code of its town. */
  readonly commune: string;
  readonly postcode: string;
  readonly town: string;
  readonly address: string;
  /** Invented; passes the check of its last digit. */
  readonly siret: string;
  readonly url: string;
  /** A service, never a person. */
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
}
