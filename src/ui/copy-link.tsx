import { Icon } from "#ui/icon";

import { useFrame } from "./frame.tsx";
import { texts } from "./texts.fr.ts";

export interface CopyLinkProps {
  /** What it is the address of, and why one would give it. */
  readonly label: string;
  /** A path of the house. */
  readonly at: string;
  /** Unique in the page. */
  readonly id: string;
}

/** A whole address to give to somebody: in a field, where it can be selected; the button comes with a script. */
export function CopyLink({ label, at, id }: CopyLinkProps) {
  const { publicUrl } = useFrame();
  return (
    <div class="champ">
      <label for={id}>{label}</label>
      <input id={id} type="text" readonly value={`${publicUrl}${at}`} />
      <p>
        <button type="button" class="btn clair" hidden data-copy={id} data-copied={texts.copied}>
          <Icon name="link" /> {texts.copy}
        </button>
      </p>
    </div>
  );
}
