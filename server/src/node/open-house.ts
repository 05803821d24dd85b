import * as houses from '../workspace/houses';
import { diskStore } from './disk-store';

/** Opens a house file of this machine and its counts. Never throws; nothing is changed. */
export const openHouseFile = (file: string): Promise<houses.OpenedHouse> => houses.openHouseFile(file, diskStore);

/** The same, which reads again only what has changed. */
export const createHouses = (): ReturnType<typeof houses.createHouses> => houses.createHouses(diskStore);
