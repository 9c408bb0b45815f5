import type { Id } from "#basics/id";

type PersonId = Id<"Person">;
type SpaceId = Id<"Space">;
export type ClosingId = Id<"Closing">;

/** Who closed the devices of somebody: whom they named for it, or who keeps the instance, upon their call. */
export type ClosedBy = "named" | "operator";

/** What whom somebody named may stop: the devices by which they come in, or whoever acts for them now. */
export const STOPS = ["devices", "acting"] as const;
export type Stop = (typeof STOPS)[number];

/** Whom somebody named to close their devices, and what was closed, until they saw it. */
export interface Closing {
  readonly id: ClosingId;
  readonly space: SpaceId;
  readonly closer?: PersonId | undefined;
  readonly saidAt?: Temporal.Instant | undefined;
  readonly devicesAt?: Temporal.Instant | undefined;
  readonly devicesBy?: ClosedBy | undefined;
  readonly actingAt?: Temporal.Instant | undefined;
}

/** Whether something was closed that they did not see yet. */
export const isUnseen = ({ devicesAt, actingAt }: Pick<Closing, "devicesAt" | "actingAt">) =>
  devicesAt !== undefined || actingAt !== undefined;
