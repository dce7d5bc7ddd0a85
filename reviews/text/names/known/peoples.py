"""Adjectives and peoples of countries, continents and cities in English, and other ways to speak of them.

Source: Unicode CLDR's names of territories, each with what English dictionaries give as its adjective.
"""

from functools import cache

_ADJECTIVES = """
Afghanistan: Afghan Kabul | Albania: Albanian | Algeria: Algerian | Angola: Angolan | Argentina: Argentine Argentinian Argentinean
Armenia: Armenian | Australia: Australian Aussie Canberra | Austria: Austrian | Azerbaijan: Azerbaijani Azeri | Bahrain: Bahraini
Bangladesh: Bangladeshi | Belarus: Belarusian Belarussian Minsk | Belgium: Belgian | Bolivia: Bolivian | Bosnia & Herzegovina: Bosnian Bosnia
Brazil: Brazilian | Bulgaria: Bulgarian | Cambodia: Cambodian Khmer | Cameroon: Cameroonian | Canada: Canadian Ottawa | Chile: Chilean
China: Chinese Sino Beijing PRC mainland Mandarin Cathay | Colombia: Colombian | Congo - Kinshasa: Congolese Congo DRC | Congo - Brazzaville: Congolese Congo
Costa Rica: Rican | Croatia: Croatian Croat | Cuba: Cuban Havana | Cyprus: Cypriot | Czechia: Czech Prague | Denmark: Danish Dane Danes
Ecuador: Ecuadorian Ecuadorean | Egypt: Egyptian Cairo | Estonia: Estonian | Ethiopia: Ethiopian | Finland: Finnish Finn Finns
France: French Frenchman Frenchmen Frenchwoman Paris Franco Gallic Francophone | Georgia: Georgian | Germany: German Berlin Germanic | Ghana: Ghanaian | Greece: Greek Hellenic Athens | Guatemala: Guatemalan
Haiti: Haitian | Honduras: Honduran | Hong Kong SAR China: Kong HK Hongkong Hongkonger Cantonese | Hong Kong: Hongkong HK Hongkonger | Hungary: Hungarian Magyar Budapest | Iceland: Icelandic Icelander
India: Indian Delhi Hindu | Indonesia: Indonesian Jakarta | Iran: Iranian Persian Tehran | Iraq: Iraqi Baghdad | Ireland: Irish Irishman Dublin
Israel: Israeli Jerusalem | Italy: Italian Rome | Jamaica: Jamaican | Japan: Japanese Tokyo | Jordan: Jordanian | Kazakhstan: Kazakh
Kenya: Kenyan | Kuwait: Kuwaiti | Kyrgyzstan: Kyrgyz | Laos: Lao Laotian | Latvia: Latvian | Lebanon: Lebanese | Libya: Libyan | Lithuania: Lithuanian
Macao SAR China: Macau Macao Macanese | Malaysia: Malaysian Malay | Mali: Malian | Malta: Maltese | Mexico: Mexican | Moldova: Moldovan | Mongolia: Mongolian Mongol
Morocco: Moroccan | Mozambique: Mozambican | Myanmar (Burma): Burmese Myanmar Burma | Nepal: Nepali Nepalese | Netherlands: Dutch Holland Dutchman Hague
New Zealand: Zealander Kiwi Kiwis | Nicaragua: Nicaraguan | Nigeria: Nigerian | North Korea: Korean Koreas Pyongyang DPRK | North Macedonia: Macedonian Macedonia
Norway: Norwegian Oslo Norse | Oman: Omani | Pakistan: Pakistani Islamabad | Palestinian Territories: Palestinian Palestinians Palestine Gaza
Panama: Panamanian | Paraguay: Paraguayan | Peru: Peruvian | Philippines: Philippine Filipino Filipina Manila | Poland: Polish Pole Poles Warsaw
Portugal: Portuguese Lisbon Lusophone | Puerto Rico: Rican | Qatar: Qatari Doha | Romania: Romanian | Russia: Russian Moscow Kremlin Soviet | Rwanda: Rwandan
Saudi Arabia: Saudi Saudis Riyadh | Senegal: Senegalese | Serbia: Serbian Serb | Singapore: Singaporean | Slovakia: Slovak | Slovenia: Slovenian Slovene
Somalia: Somali | South Africa: African | South Korea: Korean Koreas Seoul Korea ROK | Spain: Spanish Spaniard Madrid | Sri Lanka: Lankan | Sudan: Sudanese
Sweden: Swedish Swede Swedes Stockholm | Switzerland: Swiss | Syria: Syrian Damascus | Taiwan: Taiwanese Taipei Formosa ROC | Tajikistan: Tajik | Tanzania: Tanzanian
Thailand: Thai Bangkok Siam | Tunisia: Tunisian | Türkiye: Turkey Turkish Turk Turks Ankara | Turkey: Turkish Turk Ankara | Turkmenistan: Turkmen | Uganda: Ugandan
Ukraine: Ukrainian Kyiv Kiev | United Arab Emirates: Emirati UAE Emirates Dubai | United Kingdom: British Briton Britain UK U.K. England English London Westminster Brexit Tory MP MPs UKIP Ukip BBC NHS Downing
United States: American America US U.S. USA U.S.A. Washington Americans States | Uruguay: Uruguayan | Uzbekistan: Uzbek | Venezuela: Venezuelan Caracas
Vietnam: Vietnamese Hanoi Viet | Yemen: Yemeni | Zambia: Zambian | Zimbabwe: Zimbabwean | Scotland: Scottish SNP Scot Scots | Wales: Welsh | England: English Englishman
Britain: British Briton UK U.K. England English London | Europe: European EU Europeans Euro | Asia: Asian | Africa: African | Latin America: Latino | America: American US U.S. States
Soviet Union: Soviet USSR | European Union: EU European Brussels | United Nations: UN U.N. | NATO: Atlantic | Middle East: Eastern Mideast | Tibet: Tibetan | Central Asia: Asian
Kosovo: Kosovar | Crimea: Crimean | Siberia: Siberian | English Channel: Channel | Catalonia: Catalan | Paris: Parisian | London: Londoner | Venice: Venetian | Rome: Roman | Vienna: Viennese
Normandy: Norman | Brittany: Breton | Texas: Texan | California: Californian | New York: Yorker NY NYC Manhattan | Los Angeles: LA L.A. Angeleno | Moscow: Muscovite Kremlin
Washington: D.C. DC | San Francisco: SF | Beijing: Peking | Antarctica: Antarctic | Palestine: Palestinian | Geneva: Genevan | Chicago: Chicagoan | Boston: Bostonian | Manchester: City Man Mancunian| World Health Organization: WHO W.H.O. | World Trade Organization: WTO | International Monetary Fund: IMF | District of Columbia: D.C. | Pentagon: Defense Defence | Vatican: Holy Papal | White House: administration Administration
Czechoslovakia: Czechoslovak Czech | Kurdistan: Kurdish Kurd Kurds | Chechnya: Chechen Chechens | Balkans: Balkan | Basque Country: Basque Basques | Sicily: Sicilian | Tuscany: Tuscan | Genoa: Genoese
Florence: Florentine | Naples: Neapolitan | Milan: Milanese | Byzantium: Byzantine | Carthage: Carthaginian | Canton: Cantonese | Guangdong: Cantonese | Manchuria: Manchu Manchukuo | Saxony: Saxon | Lombardy: Lombard
Scandinavia: Scandinavian Nordic | Nordic: Scandinavian Scandinavia | Provence: Provençal | Crete: Cretan | Falkland Islands: Falklands | Twitter: tweet tweeted tweeting tweets Tweet | European Parliament: European MEP MEPs | Kuomintang: Nationalist Nationalists KMT Guomindang | Federal Reserve: Fed | Quebec: Quebecois Québécois | Marseille: Marseilles
Uyghur: Uyghurs Uygur Uygurs | Uighur: Uighurs Uigur | Zulu: Zulus | Maori: Maoris | Inuit: Inuits Eskimo Eskimos | Tamil: Tamils | Pashtun: Pashtuns Pathan | Rohingya: Rohingyas
Hutu: Hutus | Tutsi: Tutsis | Yoruba: Yorubas | Tatar: Tatars Tartar Tartars | Cossack: Cossacks | Sikh: Sikhs Sikhism | Cherokee: Cherokees | Navajo: Navajos
Bedouin: Bedouins Beduin | Punjabi: Punjab Punjabis | Tuareg: Tuaregs | Druze: Druzes | Yazidi: Yazidis Yezidi | Berber: Berbers Amazigh | Hazara: Hazaras | Gujarati: Gujarat
Alps: Alpine alpine | Andes: Andean | Sparta: Spartan Spartans | Corinth: Corinthian | Java: Javanese | Assyria: Assyrian | Phoenicia: Phoenician
Judea: Judean Jew Jews Jewish Judah Judaea | Samaria: Samaritan Samaritans | Babylon: Babylonian | Canaan: Canaanite | Galilee: Galilean
Himalayas: Himalayan | Sahara: Saharan | Amazon: Amazonian | Urals: Ural | Pyrenees: Pyrenean | Carpathians: Carpathian | Constantinople: Byzantine | Rocky Mountains: Rockies
"""


@cache
def adjectives() -> dict[str, frozenset[str]]:
    """For each English name the single words that speak of the same place or people."""
    entries = (entry.split(":") for entry in _ADJECTIVES.replace("\n", "|").split("|") if entry.strip())
    return {name.strip(): frozenset(words.split()) for name, words in entries}
