/** How somebody stands towards a training, as the calendar and the training say. */
export interface Standing {
  /** May change its occasion: the rule of the calendar (`mayChange`), asked there and not repeated. */
  readonly organises: boolean;
  /** Is who trains, and still sees the occasion. */
  readonly trains: boolean;
  /** Said yes, and has a place. */
  readonly comes: boolean;
}

/** What one will know, its programme, its materials: changed by who changes the occasion. */
export const mayChange = ({ organises }: Standing): boolean => organises;

/** Materials are for those who take part, and for who gives it. */
export const mayRead = ({ organises, trains, comes }: Standing): boolean =>
  organises || trains || comes;

/** What the travel of who trains costs, and how it is shared, is proposed by who gives it. */
export const mayShare = ({ organises, trains }: Standing): boolean => organises || trains;

/** One's own level is said by who comes. */
export const mayAnswer = ({ comes }: Standing): boolean => comes;

/** What all answered together is read by who gives it; alone, by nobody. */
export const mayReadAnswers = ({ organises, trains }: Standing): boolean => organises || trains;
