/** One speaker in a household. */
export interface Device {
  readonly household: string;
  readonly name: string;
  readonly locale: string;
  readonly zone: string;
  readonly hasScreen: boolean;
}

/** The account that Alexa names in every request of a household. */
export const userIdOf = (household: string): string => `amzn1.ask.account.${household}`;

/** The id that Alexa gives a device. */
export const deviceIdOf = (device: Pick<Device, 'household' | 'name'>): string =>
  `amzn1.ask.device.${device.household}.${device.name}`;
