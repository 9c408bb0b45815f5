import type { Child } from "hono/jsx";

import type { IconName } from "#ui/icon";
import { Icon } from "#ui/icon";

interface Look {
  /** One full button a view (no kind); the others are "clair" or "lien". */
  readonly kind?: "clair" | "lien" | undefined;
  /** For answers that come from an e-mail, and for Adrienne. */
  readonly large?: boolean | undefined;
  /** As wide as what holds it. */
  readonly wide?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly children?: Child;
}

export type ButtonProps = Look & {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Said instead of the word, when the same word stands several times on the page. It begins with the word. */
  readonly label?: string | undefined;
  /** The address of this act, when the form has several. */
  readonly action?: string | undefined;
};

/** A button does something: it sends the form around it. */
export function Button({ name, value, label, action, icon, children, ...look }: ButtonProps) {
  return (
    <button class={classOf(look)} name={name} value={value} aria-label={label} formaction={action}>
      {icon !== undefined && <Icon name={icon} />} {children}
    </button>
  );
}

export type ButtonLinkProps = Look & {
  readonly href: string;
  readonly label?: string | undefined;
  readonly current?: boolean | undefined;
};

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function ButtonLink({ href, label, icon, current, children, ...look }: ButtonLinkProps) {
  return (
    <a
      class={classOf(look)}
      href={href}
      aria-label={label}
      aria-current={current === true ? "page" : undefined}
    >
      {icon !== undefined && <Icon name={icon} />} {children}
    </a>
  );
}

function classOf({ kind, large, wide }: Look): string {
  return ["btn", kind, large === true && "large", wide === true && "pleine"]
    .filter(Boolean)
    .join(" ");
}
