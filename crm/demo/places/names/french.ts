import { listOf, type Names } from './names.ts';

export const french: Names = {
  women:
    listOf(`Camille, Léa, Zoé, Inès, Hélène, Gaëlle, Aïcha, Margaux, Élodie, Françoise, Noémie, Fatou, Anaïs, Océane,
    Solène, Maëva, Chloé, Manon, Adèle, Agathe, Agnès, Alice, Aline, Amandine, Amélie, Andrée, Angélique, Anne, Annick,
    Ariane, Astrid, Aurélie, Béatrice, Bénédicte, Bérénice, Blandine, Brigitte, Caroline, Catherine, Cécile, Céline,
    Chantal, Charlène, Claire, Clara, Clémence, Colette, Coralie, Corinne, Daphné, Delphine, Diane, Édith, Éléonore, Elsa,
    Emma, Estelle, Eugénie, Eva, Fabienne, Fanny, Flavie, Florence, Gabrielle, Geneviève, Ghislaine, Isabelle, Jade,
    Jeanne, Joséphine, Julie, Juliette, Justine, Laetitia, Laure, Laurence, Lise, Louise, Lucie, Madeleine, Maëlle,
    Marguerite, Marie, Marie-Claire, Marion, Marthe, Mathilde, Mélanie, Mireille, Monique, Myriam, Nadia, Nathalie,
    Nicole, Odile, Pauline, Perrine, Rachida, Romane, Rose, Sabine, Salomé, Samira, Sandrine, Sarah, Simone, Sophie,
    Suzanne, Sylvie, Thérèse, Valentine, Valérie, Véronique, Virginie, Yasmine`),
  men: listOf(`Jean-Baptiste, Loïc, Étienne, Rémi, Karim, Thibault, Gaël, Benoît, François, Mathis, Cédric, Jérôme,
    Raphaël, Yannick, Sébastien, Hugo, Lucas, Nathan, Achille, Adrien, Alain, Alexandre, Alexis, Ali, Ambroise, André,
    Antoine, Armand, Arnaud, Arthur, Aurélien, Baptiste, Bastien, Bernard, Bertrand, Bruno, Charles, Christian,
    Christophe, Clément, Corentin, Damien, Daniel, David, Denis, Didier, Édouard, Émile, Emmanuel, Éric, Fabien, Fabrice,
    Félix, Florent, Francis, Franck, Frédéric, Gabriel, Gaspard, Georges, Gérard, Gilles, Grégoire, Guillaume, Guy, Hamza,
    Henri, Hervé, Ibrahim, Ismaël, Jacques, Jean, Jean-Pierre, Joël, Jonas, Jordan, Joseph, Jules, Julien, Kévin, Laurent,
    Léo, Léon, Louis, Luc, Ludovic, Malik, Marc, Marcel, Martin, Mathieu, Maurice, Maxime, Mehdi, Michel, Mohamed, Moussa,
    Nicolas, Noé, Olivier, Pascal, Patrice, Patrick, Paul, Philippe, Pierre, Quentin, Régis, René, Robin, Romain, Samuel,
    Sacha, Serge, Simon, Stéphane, Théo, Thierry, Thomas, Timothée, Tristan, Valentin, Victor, Vincent, Xavier, Yann,
    Yves, Zacharie`),
  lastNames:
    listOf(`Martin, Bernard, Petit, Dubois, Lefèvre, Moreau, Garnier, Benali, Nguyen, Le Goff, Chevalier, Rousseau,
    D’Aubigné, Fontaine, Barbier, Diallo, Mercier, Guérin, Perrin, Morel, Lemoine, Da Silva, Kerviel, Béranger, Traoré,
    Sánchez, Vidal, Marchand, de La Rochefoucauld-Montbel, Noël, Leclercq, Faure, Blanchard, Hervé, Poirier, Cohen, André,
    Arnaud, Aubert, Aubry, Bailly, Baron, Barre, Baudry, Bellanger, Benoit, Berger, Berthelot, Bertin, Besson, Blanc,
    Bonnet, Boucher, Bouvier, Boyer, Brun, Brunet, Camara, Carlier, Caron, Carpentier, Carré, Charpentier, Clément, Colin,
    Collet, Cordier, Coulibaly, Cousin, David, Delaunay, Denis, Deschamps, Devaux, Dumas, Dumont, Dupont, Dupuis, Durand,
    Duval, Étienne, Evrard, Fabre, Fernandez, Ferreira, Fleury, Fournier, Gaillard, Gauthier, Gérard, Germain, Gilbert,
    Girard, Giraud, Gomez, Gonçalves, Grandjean, Guichard, Guillaume, Guillot, Guyot, Haddad, Hamon, Henry, Hubert, Huet,
    Humbert, Jacquet, Joly, Keita, Klein, Lacroix, Laurent, Le Gall, Lebrun, Leclerc, Lecomte, Legrand, Lemaire, Leroux,
    Leroy, Lévy, Louis, Lucas, Maillard, Mallet, Marie, Marty, Masson, Mathieu, Maury, Menard, Meunier, Michel, Millet,
    Monnier, Moulin, Muller, N’Diaye, Nicolas, Olivier, Paris, Pasquier, Paul, Pereira, Perez, Perret, Perrot, Philippe,
    Picard, Pons, Poulain, Prévost, Rémy, Renard, Renaud, Rey, Reynaud, Richard, Rivière, Robert, Robin, Roche, Roger,
    Rolland, Roussel, Roux, Royer, Roy, Schmitt, Schneider, Simon, Sow, Thomas, Vasseur, Weber`),
};

/** Beside those, in Québec. */
export const quebecLastNames = listOf(
  'Tremblay, Gagnon, Bouchard, Côté, Pelletier, Bélanger, Lévesque, Boisvert, Bergeron, Desjardins, Gagné, Ouellet, Thibodeau, Turcotte, Vaillancourt',
);
