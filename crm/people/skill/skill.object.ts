import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';

export default defineObject({
  name: 'skill',
  plural: 'skills',
  label: { en: 'Skill', fr: 'Compétence' },
  pluralLabel: { en: 'Skills', fr: 'Compétences' },
  description: {
    en: 'Something a colleague can do or knows well; assignment looks for it.',
    fr: 'Ce qu’un collègue sait faire ou connaît bien ; l’attribution en tient compte.',
  },
  titleField: 'name',
  subtitleField: 'category',
  isSetup: true,
  fields: {
    name: text({
      label: { en: 'Name', fr: 'Nom' },
      required: true,
      unique: true,
      search: 'title',
      max: 120,
      aliases: ['Skill', 'Competence', 'Compétence'],
    }),
    category: choice({
      label: { en: 'Category', fr: 'Catégorie' },
      options: [
        { value: 'sales', label: { en: 'Sales', fr: 'Vente' }, color: 'blue' },
        { value: 'product', label: { en: 'Product', fr: 'Produit' }, color: 'violet' },
        { value: 'industry', label: { en: 'Industry', fr: 'Secteur' }, color: 'orange' },
        { value: 'technical', label: { en: 'Technical', fr: 'Technique' }, color: 'teal' },
        { value: 'service', label: { en: 'Service', fr: 'Service' }, color: 'green' },
      ],
      allowOthers: true,
      indexed: true,
      aliases: ['Type', 'Group', 'Groupe'],
    }),
    description: longText({
      label: { en: 'Description', fr: 'Description' },
      help: {
        en: 'What somebody must be able to do to have it, at which level.',
        fr: 'Ce qu’il faut savoir faire pour l’avoir, et à quel niveau.',
      },
    }),
  },
  presentation: {
    icon: 'bulb',
    color: 'yellow',
    columns: ['name', 'category', 'description'],
    sort: ['category', 'name'],
    highlights: ['category'],
    quickCreate: ['name', 'category', 'description'],
  },
});
