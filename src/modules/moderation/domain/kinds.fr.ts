import { of } from "#basics/french/elision.fr";

/** What is reported and that no module knows any more goes by no English name. */
export const otherKind = "autre contenu";

/** What the picture of a person is called. */
export const pictureOf = (name: string) => `Photo ${of(name)}`;
