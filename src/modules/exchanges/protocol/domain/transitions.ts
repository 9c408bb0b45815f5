import type { Act, Party, State } from "./exchange.ts";

/**
 * Where a step leads: a state, or one of three that depend on facts. `agreed` is *approving* while an
 * approver is awaited, else *established*; `run-out` is *closed* when something was received, else
 * *expired*; `told` is *settled* once both said how it went, else *closed*.
 */
export type Landing = State | "agreed" | "run-out" | "told";

export interface Transition {
  readonly from: State;
  readonly act: Act;
  readonly by: readonly Party[];
  readonly to: Landing;
  /** What of TCP it copies, by section of RFC 9293 unless another one is named. */
  readonly copies: string;
}

const ASKER: readonly Party[] = ["asker"];
const GIVER: readonly Party[] = ["giver"];
const BOTH: readonly Party[] = ["asker", "giver"];
const PLATFORM: readonly Party[] = ["platform"];
const APPROVERS: readonly Party[] = ["first-approver", "second-approver"];
const ASKER_OR_PLATFORM: readonly Party[] = ["asker", "platform"];

type Line = readonly [act: Act, by: readonly Party[], to: Landing, copies: string];

const REMIND = "RFC 6298, 5.4: retransmission";
const GIVE_UP = "3.8.3: R2, the connection is given up";
const RESET = "3.5.2: RST";
const DATA = "3.4: numbered data, cumulative ACK";
const PASS_ON = "3.8.3: R2, then another route";
const LAPSED = "RFC 5961, 4: what was acknowledged is asked for again";
const WAIVED = "nothing in TCP: who was to answer besides the two is not waited for any more";
const CROSSING = "3.5: simultaneous open; the asker’s change stands";

/** The table: for each state, the steps that it takes. What is not written here is refused. */
const TABLE: Readonly<Record<State, readonly Line[]>> = {
  draft: [
    ["propose", ASKER, "proposed", "3.5: SYN"],
    ["queue", ASKER, "waiting", "3.8.6: held by a full window"],
    ["withdraw", ASKER, "withdrawn", "3.10.4: CLOSE before any SYN"],
    ["expire", PLATFORM, "expired", GIVE_UP],
  ],
  waiting: [
    ["admit", PLATFORM, "proposed", "3.8.6: the window opens, SYN"],
    ["change-terms", ASKER, "waiting", "nothing was sent yet"],
    ["decline", GIVER, "declined", "3.10.7.1: there is nobody any more, RST"],
    ["withdraw", ASKER, "withdrawn", "3.10.4: CLOSE before any SYN"],
    ["pass-on", ASKER_OR_PLATFORM, "passed-on", PASS_ON],
    ["expire", PLATFORM, "expired", GIVE_UP],
  ],
  proposed: [
    [
      "accept",
      GIVER,
      "agreed",
      "3.5: SYN-ACK of the same terms; the stored exchange is the last ACK",
    ],
    ["change-terms", GIVER, "changed", "3.5: SYN-ACK with terms of one’s own"],
    ["change-terms", ASKER, "proposed", "3.5: a new SYN"],
    ["decline", GIVER, "declined", RESET],
    ["later", GIVER, "later", "3.8.6: zero window"],
    ["approve", APPROVERS, "proposed", "3.5: an ACK that crosses the SYN-ACK; kept"],
    ["refuse-approval", APPROVERS, "not-approved", RESET],
    ["waive", ASKER, "proposed", WAIVED],
    ["lapse", PLATFORM, "proposed", LAPSED],
    ["withdraw", ASKER, "withdrawn", RESET],
    ["remind", PLATFORM, "proposed", REMIND],
    ["pass-on", ASKER_OR_PLATFORM, "passed-on", PASS_ON],
    ["expire", PLATFORM, "expired", GIVE_UP],
  ],
  later: [
    ["resume", PLATFORM, "proposed", "3.8.6.1: zero-window probe"],
    ["accept", GIVER, "agreed", "3.8.6: the window opens"],
    ["change-terms", GIVER, "changed", "3.8.6: the window opens"],
    ["change-terms", ASKER, "later", "3.5: a new SYN, under the same zero window"],
    ["decline", GIVER, "declined", RESET],
    ["later", GIVER, "later", "3.8.6: zero window"],
    ["lapse", PLATFORM, "later", LAPSED],
    ["withdraw", ASKER, "withdrawn", RESET],
    ["pass-on", ASKER, "passed-on", PASS_ON],
  ],
  changed: [
    ["confirm", ASKER, "agreed", "3.5: ACK of the SYN-ACK"],
    ["change-terms", ASKER, "proposed", CROSSING],
    ["change-terms", GIVER, "changed", "3.5: a new SYN-ACK"],
    ["decline", GIVER, "declined", RESET],
    ["withdraw", ASKER, "withdrawn", RESET],
    ["remind", PLATFORM, "changed", REMIND],
    ["expire", PLATFORM, "expired", GIVE_UP],
  ],
  approving: [
    ["approve", APPROVERS, "agreed", "3.5: one more ACK of the same terms"],
    ["refuse-approval", APPROVERS, "not-approved", RESET],
    ["waive", ASKER, "agreed", WAIVED],
    ["decline", GIVER, "declined", RESET],
    ["withdraw", ASKER, "withdrawn", RESET],
    ["remind", PLATFORM, "approving", REMIND],
    ["expire", PLATFORM, "expired", GIVE_UP],
  ],
  established: [
    ["deliver", BOTH, "established", DATA],
    ["acknowledge", BOTH, "established", DATA],
    ["dispute", BOTH, "established", "RFC 2018: what did not come is said"],
    ["close", BOTH, "closing", "3.6: FIN"],
    ["cancel", BOTH, "cancelled", RESET],
    ["lapse", PLATFORM, "approving", LAPSED],
    ["remind", PLATFORM, "established", REMIND],
    ["expire", PLATFORM, "run-out", GIVE_UP],
  ],
  closing: [
    ["deliver", BOTH, "closing", "3.6: the half that is open still sends"],
    ["acknowledge", BOTH, "closing", DATA],
    ["dispute", BOTH, "closing", "RFC 2018: what did not come is said"],
    ["close", BOTH, "closed", "3.6: FIN of the other, both acknowledged"],
    ["cancel", BOTH, "cancelled", RESET],
    ["remind", PLATFORM, "closing", REMIND],
    ["expire", PLATFORM, "closed", GIVE_UP],
  ],
  closed: [
    ["feedback", BOTH, "told", "3.6.1: TIME-WAIT"],
    ["expire", PLATFORM, "settled", "3.6.1: TIME-WAIT is over (there 2 MSL, here 14 days)"],
  ],
  settled: [],
  declined: [],
  withdrawn: [],
  "not-approved": [],
  "passed-on": [],
  expired: [],
  cancelled: [],
};

/** The steps that a state takes, each as a line of the table. */
export function transitionsFrom(from: State): readonly Transition[] {
  return TABLE[from].map(([act, by, to, copies]) => ({ from, act, by, to, copies }));
}
