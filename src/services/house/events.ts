/**
 * Something that happened, told upwards. `name` is « module.happened » ("calls.call-published");
 * `subject` is the id of what it happened to: events of one subject are delivered in order.
 */
export interface HouseEvent {
  readonly name: string;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An event as a listener receives it; `id` makes it idempotent. */
export interface ToldEvent extends HouseEvent {
  readonly id: string;
  readonly toldAt: Temporal.Instant;
}
