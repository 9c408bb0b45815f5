import type { GivenBack } from "#basics/form";
import { Problems } from "#ui/form";

/** What became of what was pressed: why it was refused, or what was done. */
export function Told({
  back: { problem, problems = {} },
  said,
}: {
  readonly back: GivenBack;
  readonly said: string | undefined;
}) {
  return (
    <>
      <Problems problem={problem ?? Object.values(problems)[0]} />
      {said !== undefined && <p class="anse">{said}</p>}
    </>
  );
}
