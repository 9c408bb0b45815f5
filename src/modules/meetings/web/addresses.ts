import type { Meeting, PointId } from "../domain/meeting.ts";

export const HERE = "/reunions";
export const meetingAt = (id: Meeting["id"]) => `${HERE}/${id}`;
export const pointAt = (id: Meeting["id"], point: PointId) => `${meetingAt(id)}/points/${point}`;
export const minutesAt = (id: Meeting["id"]) => `${meetingAt(id)}/compte-rendu`;
export const peopleAt = (id: Meeting["id"]) => `${meetingAt(id)}/participants`;
export const paperAt = (id: Meeting["id"]) => `${meetingAt(id)}/papier`;
export const circleAt = ({
  id,
  number,
}: {
  readonly id: string;
  readonly number: number | undefined;
}) => `${HERE}/cercle/${number ?? id}`;
/** Where a circle prepares a meeting with its date. */
export const newAt = (circle: Parameters<typeof circleAt>[0]) => `${circleAt(circle)}/nouvelle`;
