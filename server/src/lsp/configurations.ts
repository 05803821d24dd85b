import type { Configuration, Layer } from '../configuration/resolve';
import type { OwnTables } from '../contract/rule';
import type { HouseMemory } from '../house/memory';
import type { SpeechService } from '../service';

/** What a configuration is made of. */
export interface ConfigurationParts {
  readonly layers: readonly Layer[];
  readonly memory: HouseMemory | undefined;
  readonly tables: OwnTables;
}

/** Makes configurations. Equal parts give the same object, because what rules remember of a draft hangs on it. */
export interface Configurations {
  of(parts: ConfigurationParts): Configuration;
  /** Settings or files have changed: what nobody has asked for since the change before is forgotten. */
  changed(): void;
}

export function createConfigurations(service: SpeechService): Configurations {
  let recent = new Map<string, Configuration>();
  let earlier = recent;
  const numbers = new WeakMap<HouseMemory, number>();
  let memories = 0;
  const numberOf = (memory: HouseMemory): number => {
    const number = numbers.get(memory) ?? ++memories;
    numbers.set(memory, number);
    return number;
  };
  return {
    of({ layers, memory, tables }) {
      const key = `${memory ? numberOf(memory) : ''}${JSON.stringify([layers, tables])}`;
      // layers came through readLayer or are checked here; what is wrong in settings VS Code marks itself
      const configuration =
        recent.get(key) ?? earlier.get(key) ?? service.configure(layers, memory, tables).configuration;
      recent.set(key, configuration);
      return configuration;
    },
    changed() {
      earlier = recent;
      recent = new Map();
    },
  };
}
