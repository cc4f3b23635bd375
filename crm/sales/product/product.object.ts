import { defineObject } from '#core/engine/definition/object.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { money } from '#core/fields/money/money.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';

export default defineObject({
  name: 'product',
  plural: 'products',
  label: { en: 'Product', fr: 'Produit' },
  pluralLabel: { en: 'Products', fr: 'Produits' },
  description: {
    en: 'What the company sells: goods and services.',
    fr: 'Ce que vend l’entreprise : biens et services.',
  },
  titleField: 'name',
  subtitleField: 'code',
  fields: {
    name: text({
      label: { en: 'Name', fr: 'Nom' },
      required: true,
      indexed: true,
      search: 'title',
      customerFacing: true,
      aliases: ['Product', 'Product name', 'productName', 'Item', 'Item name', 'Désignation', 'Libellé', 'Article'],
    }),
    code: text({
      label: { en: 'Code', fr: 'Référence' },
      help: {
        en: 'How invoices and stock name it. No two products share one.',
        fr: 'Son nom dans les factures et le stock. Deux produits n’ont jamais la même.',
      },
      unique: true,
      search: 'title',
      customerFacing: true,
      max: 60,
      aliases: ['Product code', 'SKU', 'Item number', 'Part number', 'productCode', 'Code article', 'Code produit'],
    }),
    family: choice({
      label: { en: 'Family', fr: 'Famille' },
      help: { en: 'For reports by kind of product.', fr: 'Pour les rapports par type de produit.' },
      options: [
        { value: 'hardware', label: { en: 'Hardware', fr: 'Matériel' }, color: 'blue' },
        { value: 'software', label: { en: 'Software', fr: 'Logiciel' }, color: 'violet' },
        { value: 'service', label: { en: 'Service', fr: 'Service' }, color: 'teal' },
        { value: 'subscription', label: { en: 'Subscription', fr: 'Abonnement' }, color: 'orange' },
        { value: 'other', label: { en: 'Other', fr: 'Autre' }, color: 'gray' },
      ],
      allowOthers: true,
      customerFacing: true,
      aliases: ['Product family', 'Category', 'categoryID', 'Product type', 'Catégorie', 'Famille de produits'],
    }),
    series: text({
      label: { en: 'Series', fr: 'Gamme' },
      max: 120,
      customerFacing: true,
      aliases: ['Product series', 'Product line', 'Range', 'Ligne de produits'],
    }),
    price: money({
      label: { en: 'List price', fr: 'Prix catalogue' },
      help: { en: 'Per unit, before any discount and tax.', fr: 'Par unité, avant remise et taxes.' },
      customerFacing: true,
      min: 0,
      decimals: 4,
      aliases: [
        'Price',
        'Unit price',
        'unitPrice',
        'sales_price',
        'Sales price',
        'Prix',
        'Prix unitaire',
        'Prix de vente',
      ],
    }),
    cost: money({
      label: { en: 'Cost', fr: 'Coût' },
      help: {
        en: 'What a unit costs us, for margins. Never shown to customers.',
        fr: 'Ce que nous coûte une unité, pour les marges. Jamais montré aux clients.',
      },
      sensitive: true,
      min: 0,
      decimals: 4,
      aliases: ['Unit cost', 'Cost price', 'Cost of goods sold', 'Prix de revient', 'Prix d’achat'],
    }),
    unit: text({
      label: { en: 'Unit', fr: 'Unité' },
      help: {
        en: 'What one is: piece, hour, box of 20, month.',
        fr: 'Ce que vaut un : pièce, heure, boîte de 20, mois.',
      },
      max: 60,
      customerFacing: true,
      aliases: ['quantityPerUnit', 'Unit of measure', 'Quantity unit of measure', 'UoM', 'Unité de mesure'],
    }),
    isActive: yesNo({
      label: { en: 'Sold', fr: 'En vente' },
      help: {
        en: 'No longer sold: kept in past deals, not offered in new ones.',
        fr: 'Retiré de la vente : gardé dans les affaires passées, plus proposé dans les nouvelles.',
      },
      default: true,
      aliases: ['Active', 'Is active', 'Actif'],
    }),
    description: longText({
      label: { en: 'Description', fr: 'Description' },
      help: { en: 'Goes into quotes as it stands.', fr: 'Repris tel quel dans les devis.' },
      search: 'text',
      customerFacing: true,
      aliases: ['Product description'],
    }),
    stock: integer({
      label: { en: 'In stock', fr: 'En stock' },
      aliases: ['unitsInStock', 'Units in stock', 'Stock', 'Quantity on hand', 'Quantité en stock'],
    }),
    reorderLevel: integer({
      label: { en: 'Reorder level', fr: 'Seuil de réapprovisionnement' },
      help: { en: 'At or below it, order more.', fr: 'À ce niveau ou en dessous, recommander.' },
      min: 0,
      aliases: ['reorderLevel', 'Reorder point', 'Seuil de commande'],
    }),
    externalId: text({
      label: { en: 'External id', fr: 'Identifiant externe' },
      help: {
        en: 'Its id where it came from, so that importing again updates it.',
        fr: 'Son identifiant d’origine, pour qu’un nouvel import le mette à jour.',
      },
      unique: true,
      aliases: ['productID', 'Product ID', 'Product2Id', 'Record ID', 'Id'],
    }),
  },
  presentation: {
    icon: 'package',
    color: 'teal',
    columns: ['name', 'code', 'family', 'price', 'unit', 'isActive', 'stock'],
    sort: ['name'],
    highlights: ['code', 'price', 'family', 'isActive'],
    sections: [
      {
        label: { en: 'Product', fr: 'Produit' },
        fields: ['name', 'code', 'family', 'series', 'isActive', 'description'],
      },
      { label: { en: 'Price', fr: 'Prix' }, fields: ['price', 'cost', 'unit'] },
      { label: { en: 'Stock', fr: 'Stock' }, fields: ['stock', 'reorderLevel'] },
      { label: { en: 'Source', fr: 'Origine' }, fields: ['externalId'] },
    ],
    quickCreate: ['name', 'code', 'price', 'family'],
    navigation: 60,
  },
});
