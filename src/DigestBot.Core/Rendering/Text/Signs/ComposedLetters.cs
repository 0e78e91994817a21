using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>
/// Letters that Unicode has with their accent as one character. The product runs without culture data, where
/// <see cref="string.Normalize()" /> composes nothing.
/// </summary>
internal static class ComposedLetters
{
    private static readonly FrozenDictionary<char, string> ByMark = new Dictionary<char, string>
    {
        ['\u0300'] = "aàeèiìnǹoòuùwẁyỳAÀEÈIÌNǸOÒUÙWẀYỲ",
        ['\u0301'] = "aácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźAÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹ",
        ['\u0302'] = "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑAÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐ",
        ['\u0303'] = "aãeẽiĩnñoõuũvṽyỹAÃEẼIĨNÑOÕUŨVṼYỸ",
        ['\u0304'] = "aāeēgḡiīoōuūyȳAĀEĒGḠIĪOŌUŪYȲ",
        ['\u0306'] = "aăeĕgğiĭoŏuŭAĂEĔGĞIĬOŎUŬ",
        ['\u0307'] = "aȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżAȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻ",
        ['\u0308'] = "aäeëhḧiïoötẗuüwẅxẍyÿAÄEËHḦIÏOÖUÜWẄXẌYŸ",
        ['\u030A'] = "aåuůwẘyẙAÅUŮ",
        ['\u030B'] = "oőuűOŐUŰ",
        ['\u030C'] = "aǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžAǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽ",
        ['\u0323'] = "aạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓAẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒ",
        ['\u0327'] = "cçdḑeȩgģhḩkķlļnņrŗsştţCÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢ",
        ['\u0328'] = "aąeęiįoǫuųAĄEĘIĮOǪUŲ",
        ['\u0331'] = "bḇdḏhẖkḵlḻnṉrṟtṯzẕBḆDḎKḴLḺNṈRṞTṮZẔ",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> Parts = ByMark
        .SelectMany(pairs => pairs.Value.Chunk(2), (pairs, pair) => (Composed: pair[1], Letter: pair[0], Mark: pairs.Key))
        .ToFrozenDictionary(part => part.Composed, part => (part.Letter, part.Mark));

    /// <summary>The letter and the combining mark that a character is made of, or null where it is not.</summary>
    public static (char Letter, char Mark)? Take(char composed) => Parts.TryGetValue(composed, out var parts) ? parts : null;

    /// <summary>The one character for a letter with a combining mark, or null where there is none.</summary>
    public static char? Find(char letter, char mark)
    {
        if (!ByMark.TryGetValue(mark, out var pairs)) return null;
        for (var at = 0; at < pairs.Length; at += 2)
            if (pairs[at] == letter)
                return pairs[at + 1];
        return null;
    }
}
