/** A record that an import refused: which, why, what exactly, and as it came, folded. */
export function RefusedRecord({
  name,
  reason,
  detail,
  raw,
  rawTitle,
}: {
  readonly name: string;
  readonly reason: string;
  readonly detail: string;
  /** As it came; empty when it was not kept. */
  readonly raw: string;
  readonly rawTitle: string;
}) {
  return (
    <li class="pile-s">
      <p>
        <strong>{name}</strong> : {reason}
      </p>
      <p>{detail}</p>
      {raw !== "" && (
        <details>
          <summary>{rawTitle}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has only a keyboard scrolls it so */}
          <pre class="defile" tabindex={0}>
            {raw}
          </pre>
        </details>
      )}
    </li>
  );
}
