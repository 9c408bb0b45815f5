import type { Module } from "#services/house";

export const subjects = { name: "subjects", floor: 1, needs: [] } as const satisfies Module;
