import { Checks, Field, Form, Select } from "#ui/form";

import { roleNames } from "../../domain/names.fr.ts";
import { type Power, POWERS } from "../../domain/organisation.ts";
import { type Representative, ROLES } from "../../domain/representative.ts";
import type { Mending } from "./inside-page.tsx";
import { powerLabels, teamTexts as texts } from "./texts.fr.ts";

export const roleOptions = ROLES.map((value) => ({ value, label: roleNames[value] }));

/** The powers that one may give: those that one has, in their order. */
export function powerChoices(offered: readonly Power[]) {
  return POWERS.filter((power) => offered.includes(power)).map((value) => ({
    value,
    label: powerLabels[value],
  }));
}

export interface RoleFormProps extends Mending {
  readonly action: string;
  readonly role: Representative;
  readonly offered: readonly Power[];
}

/** The function, the powers and the last day of somebody. */
export function RoleForm({ action, role, offered, ...mending }: RoleFormProps) {
  return (
    <Form
      action={action}
      prefix={`role-${role.id}`}
      send={texts.changeSend}
      class="pile"
      {...mending}
    >
      <Select name="fonction" label={texts.role} value={role.role} options={roleOptions} />
      <Checks
        name="pouvoirs"
        question={texts.powers}
        values={role.powers}
        choices={powerChoices(offered)}
      />
      <Field
        name="jusquau"
        type="date"
        label={texts.day}
        help={texts.dayHelp}
        optional
        width="moyen"
        value={role.until?.toString()}
      />
    </Form>
  );
}
