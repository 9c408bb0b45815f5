/** Those among whom one looks for who decides. Ids of persons. */
export interface Around {
  /** The moderators of the place where the thing stands (a circle), when it has its own. */
  readonly own: readonly string[];
  /** The moderators of the instance. */
  readonly moderators: readonly string[];
  /** Who keeps the instance. */
  readonly operators: readonly string[];
  /** Whoever published or reported it: nobody decides in their own matter. */
  readonly concerned: readonly string[];
  /** On appeal, those who decided what is contested: other eyes look. Undefined otherwise. */
  readonly decidedBefore: readonly string[] | undefined;
  /** Whether the moderators of the place left it waiting too long. */
  readonly isLate: boolean;
}

export interface Bench {
  readonly seats: readonly string[];
  /** How many must say the same. */
  readonly needed: 1 | 2;
  /** Whether those of the instance see it, and not only those of the place. */
  readonly isOfInstance: boolean;
  /** On appeal: nobody else could look, so those who decided look again; it is said. */
  readonly sameEyes: boolean;
}

const without = (persons: readonly string[], others: readonly string[]) =>
  [...new Set(persons)].filter((one) => !others.includes(one));

/**
 * Who decides, and how many must agree: two, or one where nobody else can.
 *
 * What stands in a place with its own moderators is theirs; with a single one, the operator is the
 * second; left too long, it also goes to those of the instance. An appeal goes to the instance, to
 * eyes other than those that decided. Whoever published or reported decides nothing, unless nobody
 * else is left at all: then the operator does.
 */
export function seatBench(around: Around): Bench {
  const { concerned, decidedBefore, operators } = around;
  const instance = without([...around.moderators, ...operators], concerned);
  if (decidedBefore !== undefined) {
    const fresh = without(instance, decidedBefore);
    const seats = fresh.length > 0 ? fresh : instance;
    return sit(seats, around, { isOfInstance: true, sameEyes: fresh.length === 0 });
  }
  const own = without(around.own, concerned);
  if (own.length === 0 || around.isLate)
    return sit(without([...own, ...instance], []), around, { isOfInstance: true, sameEyes: false });
  const second = own.length === 1 ? without(operators, [...own, ...concerned]) : [];
  return sit([...own, ...second], around, { isOfInstance: second.length > 0, sameEyes: false });
}

function sit(
  found: readonly string[],
  { operators }: Around,
  rest: Pick<Bench, "isOfInstance" | "sameEyes">,
): Bench {
  const seats = found.length > 0 ? found : [...operators];
  return { seats, needed: seats.length > 1 ? 2 : 1, ...rest };
}
