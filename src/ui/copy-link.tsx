import { Icon } from "#ui/icon";

import { texts } from "./texts.fr.ts";

/** A link to share: with a script it is copied, without one it is followed. */
export function CopyLink({ at }: { readonly at: string }) {
  return (
    <a href={at} data-copy={texts.copied}>
      <Icon name="link" /> {texts.copy}
    </a>
  );
}
