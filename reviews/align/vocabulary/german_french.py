"""The commonest words of German with what French mostly says for them, and a few of travel, hills and weather.

Forms are given where they do not begin alike with five letters, the length of a stem.
"""

ANSWERS = """
und: et | oder: ou | aber doch jedoch dennoch: mais pourtant cependant toutefois | denn weil: car parce | da: là puisque comme |
wenn: si quand lorsque | als: quand lorsque comme que | ob: si | dass: que | damit: afin pour | wie: comme comment | wo: où |
wer wen wem: qui | was: que quoi ce | warum weshalb wieso: pourquoi | wann: quand | woher: où | welche: quel | deren dessen:
dont | nicht: pas ne non point | kein keine: aucun pas sans | nichts: rien | niemand: personne nul | nie niemals: jamais | ohne:
sans | nein: non | ja: oui | mit: avec | nach nachdem: après vers selon | vor: avant devant | von vom: de par du des | aus: de
hors | bei beim: chez près lors | zu zum zur: à au aux vers pour trop | für: pour | gegen: contre vers | durch: par travers |
um: autour pour | über: sur dessus | unter: sous parmi dessous | auf: sur | an am: à près au | in im ins: dans en | zwischen:
entre | hinter: derrière | neben: côté | seit: depuis | bis: jusqu jusque | während: pendant tandis durant alors | trotz: malgré
| statt anstatt: lieu | wegen: cause | obwohl obschon: quoique bien | bevor ehe: avant | sobald: dès | sondern: mais | weder: ni
| sowohl: tant | entweder: soit | ich: je moi | mir mich: me moi | mein meine: mon ma mes | du dir dich: tu toi te | dein deine:
ton ta tes | er: il lui | es: il cela ce | sie ihnen: elle ils elles les vous leur | ihm ihn: lui le | ihr ihre: leur leurs sa
son ses elle votre vous | sein seine: son sa ses | wir: nous on | uns: nous | unser unsre: notre nos | euch: vous | euer eure:
votre vos | man: on | sich: se soi | selbst selber: même | dieser diese dieses dies: ce cette ces cet ceci | jener jene jenes:
celui celle ceux | alle alles: tous tout toutes toute | jeder jede jedes: chaque chacun tout | viel viele: beaucoup nombreux
bien | wenig: peu | mehr: plus davantage | weniger: moins | genug: assez | sehr: très fort bien | so: si ainsi tant | auch:
aussi également | noch: encore | schon bereits: déjà | nur bloss lediglich: que seul seulement | immer stets: toujours | oft
häufig: souvent | selten: rarement rare | wieder: nouveau encore | manchmal zuweilen: parfois quelquefois | jetzt nun:
maintenant | dann: puis alors ensuite | damals: alors époque | heute: aujourd | gestern: hier | morgen: demain matin | bald:
bientôt | endlich: enfin | plötzlich: soudain coup | sofort gleich: aussitôt tout suite | vielleicht: peut être | fast beinahe:
presque | ganz gänzlich: tout entier complètement | etwa ungefähr: environ | ziemlich: assez | hier: ici | dort: là | oben: haut
| unten: bas | links: gauche | rechts: droite | weit weiter: loin | nahe nah: près proche | hinauf: haut | zuerst: abord premier
| zuletzt: dernier finalement | kaum: peine guère | sogar: même | mehrere: plusieurs | einige etliche: quelques | andere anders:
autre autres | beide beiden: deux | zusammen: ensemble | allein: seul seule | einmal: fois | gern gerne: volontiers aime | ein
eine: un une | zwei: deux | drei: trois | vier: quatre | fünf: cinq | sechs: six | sieben: sept | acht: huit | neun: neuf |
zehn: dix | elf: onze | zwölf: douze | zwanzig: vingt | dreissig: trente | vierzig: quarante | fünfzig: cinquante | sechzig:
soixante | siebzig: soixante | achtzig: quatre | hundert: cent | tausend: mille | erste: premier première | zweite: deuxième
second | dritte: troisième | vierte: quatrième | letzte: dernier | halb hälfte: demi moitié | viertel: quart | dutzend: douzaine
| paar: couple quelques | ist: est | war waren: était étaient fut | sind: sont | bin: suis | haben hat hatte: avoir avait
avaient avons a ont | werden wird wurde: devenir fut devint | kann konnte können: peut pouvait pouvoir put pu | muss musste
müssen: faut doit fallait devait dû | will wollte wollen: veut voulait vouloir voulut | soll sollte: doit devait | darf durfte:
peut permis | mag möchte: aimer voudrais | gehen ging geht gegangen: aller va allait alla marche | kommen kam kommt gekommen:
venir vient venait vint arriver arriva | stehen stand steht: debout dresse tenait dressait | liegen lag liegt: gît trouve couché
étend | sitzen sass sitzt: assis asseoir | sehen sah gesehen sieht: voir vit voyait vu voit | hören gehört: entendre ouïr |
sagen gesagt: dire dit disait | fragen: demander | antworten: répondre | rufen rief: crier appeler | sprechen sprach gesprochen:
parler | erzählen: raconter conter | reden: parler | schreiben schrieb geschrieben: écrire écrit | lesen las gelesen: lire lut
lisait lu | wissen weiss wusste: savoir sait savait | kennen kannte bekannt: connaître connu | denken dachte gedacht: penser
songer | glauben: croire croyait | meinen: penser croire | machen: faire fait fit | tun tat getan: faire fait | geben gab gibt
gegeben: donner | nehmen nahm nimmt genommen: prendre prit pris | bringen brachte: apporter mener porter | finden fand gefunden:
trouver | halten hielt: tenir tint arrêter | lassen liess lässt: laisser | bleiben blieb geblieben: rester demeurer | fallen
fiel gefallen: tomber | steigen stieg gestiegen: monter | führen: mener conduire | erreichen: atteindre gagner arriver |
beginnen begann: commencer débuter | aufhören: cesser | schlafen schlief: dormir | essen ass gegessen: manger | trinken trank
getrunken: boire but bu | tragen trug trägt: porter | suchen: chercher | warten: attendre | zeigen: montrer | öffnen: ouvrir
ouvert | schliessen schloss geschlossen: fermer | verlassen verliess: quitter | folgen: suivre | verlieren verlor verloren:
perdre | leben: vivre vie vécu | sterben starb gestorben tot: mourir mort | tod: mort | töten: tuer | heissen hiess: appeler
nommer | danken dank: merci remercier grâce | lachen: rire rit rire | lächeln: sourire | weinen: pleurer | laufen lief: courir |
fahren fuhr: aller partir rouler | reisen reise: voyage voyager | fliegen flog: voler | schwimmen: nager | springen sprang:
sauter | werfen warf: jeter lancer | ziehen zog gezogen: tirer | schlagen schlug: frapper battre | brechen brach: rompre casser
| bauen gebaut: bâtir construire | arbeiten arbeit: travail travailler | lernen: apprendre | lehren lehrer: maître instituteur
enseigner | verstehen verstand: comprendre | vergessen vergass: oublier | erinnern erinnerung: souvenir rappeler | hoffen
hoffnung: espoir espérer | lieben liebe: aimer amour | hassen: haïr | fürchten furcht angst: peur craindre | wünschen wunsch:
souhait désir | helfen half hilfe: aider aide secours | kaufen: acheter | verkaufen: vendre | zahlen bezahlen: payer | zählen:
compter | messen mass gemessen: mesurer | wählen: choisir élire | beobachten: observer | bemerken: remarquer apercevoir |
entdecken: découvrir | betrachten: contempler regarder | blicken blick: regard vue | aufbrechen aufbruch: partir départ |
ankommen ankunft: arriver arrivée | zurück zurückkehren: retour retourner revenir | verschwinden verschwand: disparaître |
gelingen gelang: réussir succès | versuchen versuch: essayer tenter tentative | scheinen schien: sembler paraître briller |
dauern: durer | gehören: appartenir | brauchen: besoin falloir | legen: poser mettre | setzen stellen: mettre poser placer |
hängen hing: pendre accrocher | binden band: lier attacher | wachsen wuchs: croître pousser | brennen brannte: brûler | frieren
fror gefroren: geler gel froid | schmelzen: fondre | mensch: homme | leute: gens | mann männer: homme hommes mari | frau: femme
dame madame | kind: enfant | sohn: fils | tochter: fille | vater: père | mutter: mère | eltern: parents | bruder: frère |
schwester: soeur | freund: ami | feind: ennemi | herr: monsieur seigneur | mädchen: fille | alt alte alter: vieux vieille ancien
âge | jung: jeune | knabe bub: garçon | name: nom | nachbar: voisin | gast: hôte | bauer bauern: paysan | soldat: soldat | arzt:
médecin docteur | pfarrer: curé pasteur | händler: marchand | hirt: berger | jäger: chasseur | hand hände: main | fuss füsse:
pied | kopf haupt: tête | auge: oeil yeux | ohr: oreille | mund: bouche | nase: nez | zahn: dent | gesicht: visage face |
stimme: voix | herz: coeur | arm: bras | bein: jambe | knie: genou | rücken: dos | schulter: épaule | finger: doigt | haar
haare: cheveux | blut: sang | haut: peau | körper leib: corps | seele: âme | geist: esprit | sinn: sens | gedanke: pensée idée |
haus: maison | hütte: cabane refuge | hof: cour ferme | tür: porte | tor: porte | fenster: fenêtre | tisch: table | stuhl:
chaise | bett: lit | zimmer: chambre pièce | küche: cuisine | dach: toit | wand: paroi mur | mauer: mur | treppe: escalier |
schlüssel: clef clé | dorf: village | stadt: ville | strasse: rue route | weg: chemin sentier voie | pfad: sentier | brücke:
pont | kirche: église | schloss: château | schule: école | bahnhof: gare | zug: train | wagen: voiture char | schiff: bateau
navire | land: pays terre | feld: champ | wald: forêt bois | baum bäume: arbre | blume: fleur | gras: herbe | wiese: pré prairie
| garten: jardin | insel: île | ufer: rive bord | küste: côte | berg: montagne mont | gipfel: sommet cime | gletscher: glacier |
grat: arête crête | gebirge: montagne massif | tal: vallée val | schlucht: gorge | fels felsen: rocher roche roc | stein: pierre
| schnee: neige | eis: glace | firn: névé | wasser: eau | see: lac | fluss: rivière fleuve | bach: torrent ruisseau | quelle:
source | meer: mer | himmel: ciel | sonne: soleil | mond: lune | stern: étoile | wind: vent | regen: pluie | wolke: nuage |
nebel: brouillard brume | sturm: tempête orage | gewitter: orage | blitz: éclair | donner: tonnerre | wetter: temps | hitze:
chaleur | licht: lumière | schatten: ombre | feuer: feu | rauch: fumée | luft: air | erde boden: terre sol | sand: sable |
staub: poussière | kamin: cheminée | riss: fissure | spalte: crevasse | pass: col | sattel: selle col | kante: arête | turm:
tour gendarme | platte: dalle | rinne couloir: couloir | hang: pente versant | flanke: flanc | lawine: avalanche | überhang:
surplomb | stufe: marche | rand: bord | spitze: pointe sommet | loch: trou | seil: corde | haken: piton crochet | pickel: piolet
| steigeisen: crampon | schuh: soulier chaussure | ski: ski | sack rucksack: sac | zelt: tente | führer: guide | abstieg:
descente | aufstieg: montée ascension | besteigung: ascension | begehung: ascension parcours | seilschaft: cordée | rast: halte
repos | kletterer klettern: grimper escalade grimpeur | bergsteiger: alpiniste | wanderung: course randonnée | gefahr: danger
péril | unfall: accident | rettung: sauvetage | hund: chien | katze: chat | pferd: cheval | kuh kühe: vache | schaf: mouton
brebis | ziege: chèvre | vogel vögel: oiseau | fisch: poisson | tier: animal bête | krieg: guerre | friede: paix | könig: roi |
königin: reine | gott: dieu | welt: monde | volk: peuple | reich: royaume empire riche | arm arme: pauvre | zeit: temps époque |
jahr: an ans année | jahrhundert: siècle | monat: mois | woche: semaine | tag: jour journée | stunde: heure | minute: minute |
nacht: nuit | abend: soir | mittag: midi | frühling: printemps | sommer: été | herbst: automne | winter: hiver | augenblick:
moment instant | montag: lundi | dienstag: mardi | mittwoch: mercredi | donnerstag: jeudi | freitag: vendredi | samstag: samedi
| sonntag: dimanche | uhr: heure | januar: janvier | februar: février | märz: mars | april: avril | mai: mai | juni: juin |
juli: juillet | august: août | dezember: décembre | norden: nord | süden: sud | osten: est | westen: ouest | ende: fin bout |
anfang: début commencement | mitte: milieu centre | teil: partie | stück: morceau | gross grösse: grand grandeur | klein: petit
| hoch hohe höhe: haut hauteur altitude | tief: profond bas | lang lange länge: long longueur | kurz: court bref | breit: large
| eng schmal: étroit | steil: raide abrupt escarpé | flach: plat | neu: nouveau neuf nouvelle | gut besser beste: bon bonne bien
mieux meilleur | schlecht schlimm: mauvais mal pire | schön: beau belle | schwer schwierig: lourd difficile | leicht: léger
facile | stark: fort | schwach: faible | müde: fatigué las | kalt kälte: froid | warm heiss: chaud chaude | weiss: blanc |
schwarz: noir | rot: rouge | blau: bleu | grün: vert | grau: gris | gelb: jaune | braun: brun | dunkel: sombre obscur | hell:
clair | leer: vide | voll: plein | still ruhig: silence calme tranquille | laut: haute fort bruit | schnell rasch: vite rapide |
langsam: lent lentement | glücklich glück: heureux bonheur chance | traurig: triste | krank: malade | gesund: sain santé | frei:
libre | sicher: sûr certain | wahr: vrai | falsch: faux | möglich: possible | nötig: nécessaire | wichtig: important |
merkwürdig seltsam: étrange curieux | fremd: étranger | nass: mouillé | trocken: sec | scharf: aigu tranchant | rund: rond |
gerade: droit | ähnlich: semblable pareil | gleich: même égal | wort: mot parole | sprache: langue | buch: livre | brief: lettre
| zeitung: journal | bild: image photo tableau | karte: carte | tabelle: tableau | geld: argent | gold: or | silber: argent |
brot: pain | wein: vin | milch: lait | tee: thé | suppe: soupe | fleisch: viande | käse: fromage | kaffee: café | holz: bois |
eisen: fer | glas: verre | kleid: vêtement robe | hut: chapeau | messer: couteau | lampe laterne: lampe lanterne | uhr: montre |
geschichte: histoire | frage: question | antwort: réponse | grund: raison fond | ursache: cause | zweck ziel: but | art: sorte
manière espèce | recht: droit raison | gesetz: loi | macht: pouvoir puissance | kraft: force | mut: courage | freude: joie |
schmerz: douleur | hunger: faim | durst: soif | seite: page côté | zahl: nombre chiffre | fall: cas chute | sache ding: chose |
spur: trace | ort: lieu endroit | stelle: place endroit passage | mal: fois | meter: mètre | kilometer: kilomètre | verein: club
société | sektion: section | mitglied: membre | kapitel: chapitre | abbildung: figure illustration | schweiz: suisse |
frankreich: france | deutschland: allemagne | italien: italie | genf: genève | wallis: valais | alpen: alpes | bern: berne |
basel: bâle
"""
