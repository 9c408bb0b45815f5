/** What is reported, when it is a relay. */
export const relayOf = (name: string, title: string) => `Relais de « ${title} » par « ${name} »`;
