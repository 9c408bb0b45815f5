import type { Child } from "hono/jsx";

import { useFaces, useFrame } from "#ui/frame";

import { landOf } from "./drawing/island.ts";
import { texts } from "./texts.fr.ts";

/** « Jean-Rémy Roux » gives « JR », « Adrienne » gives « AD », « 3ᵉ lieu » gives « 3L ». */
export function initialsOf(name: string): string {
  const [first = "", second] = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters =
    second === undefined ? lettersOf(first, 2) : lettersOf(first, 1) + lettersOf(second, 1);
  return letters.toLocaleUpperCase("fr");
}

function lettersOf(word: string, most: number): string {
  return Array.from(word).slice(0, most).join("");
}

export interface AvatarProps {
  readonly id: string;
  readonly name: string;
  /** Said instead of initials: « Vous ». */
  readonly short?: string | undefined;
  /** Initials, whatever picture they show: where nobody is recognised yet. */
  readonly faceless?: boolean | undefined;
}

/**
 * The sign of a person: the picture that they show to who reads, or their initials on the colour of their land. Hidden
 * from ears: their name is written beside.
 */
export function Avatar({ faceless = false, ...props }: AvatarProps) {
  const faces = useFaces();
  return faces === undefined || faceless ? (
    <Initials {...props} />
  ) : (
    <Face {...props} face={faces(props.id)} />
  );
}

/** The picture that somebody shows to who reads, beside their name in a sentence; nothing where they show none. */
export async function ShownFace({ id }: Pick<AvatarProps, "id">) {
  const at = await useFaces()?.(id);
  return at === undefined ? null : <Picture at={at} />;
}

async function Face({
  face,
  ...props
}: AvatarProps & { readonly face: Promise<string | undefined> }) {
  const at = await face;
  return at === undefined ? <Initials {...props} /> : <Picture at={at} />;
}

const Picture = ({ at }: { readonly at: string }) => (
  <img class="jeton" src={at} alt="" width="128" height="128" loading="lazy" />
);

function Initials({ id, name, short }: AvatarProps) {
  return (
    <span class={`jeton ${landOf(id)}`} aria-hidden="true">
      {short ?? initialsOf(name)}
    </span>
  );
}

export interface PersonLineProps {
  readonly id: string;
  readonly name: string;
  /** What is said under the name. */
  readonly children?: Child;
  /** Whether the picture that they show can be reported from here. */
  readonly reports?: boolean;
}

/** Someone in a list: their sign, name, and a word about them. */
export function PersonLine({ id, name, children, reports = false }: PersonLineProps) {
  const faces = useFaces();
  return (
    <div class="voisin">
      <Avatar id={id} name={name} />
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        {children !== undefined && <p class="petit">{children}</p>}
        {reports && faces !== undefined && <ReportFace {...{ id, name }} face={faces(id)} />}
      </div>
    </div>
  );
}

/** Where a picture is shown, what may be said against it. */
async function ReportFace({
  id,
  name,
  face,
}: Pick<PersonLineProps, "id" | "name"> & { readonly face: Promise<string | undefined> }) {
  if ((await face) === undefined || useFrame().person?.id === id) return null;
  return (
    <p class="petit">
      <a href={`/signaler/photo/${id}`} rel="nofollow" aria-label={texts.reportFaceOf(name)}>
        {texts.reportFace}
      </a>
    </p>
  );
}
