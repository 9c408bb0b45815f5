import type { Child } from "hono/jsx";

import type { IconName } from "#ui/icon";
import { Icon } from "#ui/icon";

import { Pictogram, type PictogramName } from "./drawing/pictogram.tsx";

interface Look {
  /** One full button a view (no kind); the others are "clair" or "lien". */
  readonly kind?: "clair" | "lien" | undefined;
  /** For answers that come from an e-mail, and for Adrienne. */
  readonly large?: boolean | undefined;
  /** As wide as what holds it. */
  readonly wide?: boolean | undefined;
  readonly icon?: IconName | undefined;
  /** Which of the ten acts that everyone does it is: drawn beside its word, in the place of an icon. */
  readonly pictogram?: PictogramName | undefined;
  readonly children?: Child;
}

export type ButtonProps = Look & {
  /** The words that are seen. */
  readonly children: Child;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Said instead of the word, when the same word stands several times on the page. It begins with the word. */
  readonly label?: string | undefined;
  /** The address of this act, when the form has several. */
  readonly action?: string | undefined;
};

/** A button does something: it sends the form around it. */
export function Button({
  name,
  value,
  label,
  action,
  icon,
  pictogram,
  children,
  ...look
}: ButtonProps) {
  return (
    <button class={classOf(look)} name={name} value={value} aria-label={label} formaction={action}>
      <Drawn icon={icon} pictogram={pictogram} /> {children}
    </button>
  );
}

export type ButtonLinkProps = Look & {
  readonly href: string;
  readonly label?: string | undefined;
  readonly current?: boolean | undefined;
};

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function ButtonLink({
  href,
  label,
  icon,
  pictogram,
  current,
  children,
  ...look
}: ButtonLinkProps) {
  return (
    <a
      class={classOf(look)}
      href={href}
      aria-label={label}
      aria-current={current === true ? "page" : undefined}
    >
      <Drawn icon={icon} pictogram={pictogram} /> {children}
    </a>
  );
}

function Drawn({ icon, pictogram }: Pick<Look, "icon" | "pictogram">) {
  if (pictogram !== undefined) return <Pictogram name={pictogram} />;
  return icon === undefined ? null : <Icon name={icon} />;
}

function classOf({ kind, large, wide }: Look): string {
  return ["btn", kind, large === true && "large", wide === true && "pleine"]
    .filter(Boolean)
    .join(" ");
}
