import type { Beginning } from '#core/engine/engine.ts';
import { knowsCountry } from '../working-time/holidays.ts';

const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Gives a new workspace usual hours, with the public holidays of its country. */
const begin: Beginning = async (operation, locale) => {
  const { country } = operation.principal;
  await operation.create('workingCalendar', {
    name: locale === 'fr' ? 'Horaires de bureau' : 'Office hours',
    isDefault: true,
    country: knowsCountry(country) ? country : null,
    hours: workdays.flatMap((day) => [
      { day, from: '09:00', to: '12:30' },
      { day, from: '13:30', to: '18:00' },
    ]),
  });
};

export default begin;
