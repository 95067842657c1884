// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Segments.h"

#include "core/base/Characters.h"
#include "core/text/Folding.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int cutting = 1; ///< goes up with each change of what is made here

constexpr char32_t softHyphen = 0xAD;
constexpr char32_t pdfHyphen = 0x2;         ///< what PDFium writes for a hyphen that ends a line
constexpr char32_t pdfHyphenOther = 0xFFFE; ///< and other versions of it
constexpr qsizetype thousands = 3;          ///< digits of a group

/// What a folded character is to whoever looks for it.
enum class Part { Own, Letter, Digit, None };

/// Scripts that put no space between words: each character can be found by itself.
bool hasNoSpaces(UScriptCode script)
{
    switch (script) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
        return true;
    default:
        return false;
    }
}

Part partOf(char32_t code)
{
    if (code < 0x80) {
        return code >= U'0' && code <= U'9' ? Part::Digit : code >= U'a' && code <= U'z' ? Part::Letter : Part::None;
    }
    const auto c = static_cast<UChar32>(code);
    auto status = U_ZERO_ERROR;
    if (hasNoSpaces(uscript_getScript(c, &status)) && (u_isalnum(c) != 0 || u_charType(c) == U_LETTER_NUMBER)) {
        return Part::Own;
    }
    const auto mask = U_GET_GC_MASK(c);
    if ((mask & U_GC_ND_MASK) != 0) {
        return Part::Digit;
    }
    return (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0 ? Part::Letter : Part::None;
}

char32_t codeAt(const QString& text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
}

/// It is drawn on the character before it, and may fold together with it.
bool isPartOfTheOneBefore(char32_t code)
{
    constexpr char32_t halfVoiced = 0xFF9F;
    constexpr char32_t voiced = 0xFF9E;
    const bool isVowelOrEndOfHangul = code >= 0x1160 && code <= 0x11FF;
    return sightOf(code) == Sight::Mark || code == voiced || code == halfVoiced || isVowelOrEndOfHangul;
}

/// A hyphen that is seen at the end of a line only.
bool isBreakingHyphen(char32_t code)
{
    return code == softHyphen || code == pdfHyphen || code == pdfHyphenOther;
}

/// What a recogniser takes for one another, of folded characters; each becomes the last of its group.
char16_t representative(char16_t c)
{
    static const QHash<char16_t, char16_t> table = [] {
        QHash<char16_t, char16_t> made;
        for (const auto* group : {u"o0",   u"il1",    u"s5",     u"b8",     u"z2",   u"已巳己", u"曰日",   u"末未",
                                  u"士土", u"入八人", u"干于千", u"太犬大", u"刀力", u"玉主王", u"戍戌戊", u"洽治",
                                  u"侯候", u"间问",   u"折拆",   u"徒徙",   u"免兔", u"鸟乌",   u"天夭",   u"夫失",
                                  u"茶荼", u"晴睛",   u"设没",   u"历厉",   u"拔拨", u"杆秆",   u"汆氽",   u"冶治"}) {
            const QStringView characters(group);
            for (const auto each : characters) {
                made.insert(each.unicode(), characters.back().unicode());
            }
        }
        return made;
    }();
    return table.value(c, c);
}

bool isSpace(char32_t code)
{
    const auto sight = sightOf(code);
    return sight == Sight::Space || code == U'\t';
}

} // namespace

/// A segment of Cut::Apart, and what stands between it and the one before.
struct Segmenter::Atom
{
    Segment segment;
    Part part = Part::None;
    QString gap; ///< folded; a line's end is "\n"
};

namespace {

bool isSingleLetter(const Segment& segment)
{
    return segment.isWord && segment.text.size() == 1;
}

/// "-", a line's end after it, spaces around that.
bool isHyphen(const QString& gap)
{
    const bool once = gap.count(u'-') == 1 && gap.count(u'\n') <= 1;
    const auto at = gap.indexOf(u'-');
    const auto rest = QStringView(gap).mid(at + 1);
    return once && at == 0 && (rest.isEmpty() || rest.contains(u'\n'))
           && std::ranges::all_of(rest, [](QChar c) { return c == u' ' || c == u'\n'; });
}

} // namespace

const QString& Segmenter::foldedCharacter(char32_t code) const
{
    constexpr qsizetype most = 100'000; // a text that has them all is no text
    if (const auto known = m_folded.constFind(code); known != m_folded.constEnd()) {
        return *known;
    }
    if (m_folded.size() > most) {
        m_folded.clear();
    }
    return *m_folded.insert(code, folded(QString::fromUcs4(&code, 1)));
}

QList<Segmenter::Atom> Segmenter::atoms(const QString& text) const
{
    QList<Atom> atoms;
    QString gap;
    const auto add = [&](const QString& characters, qsizetype begin, qsizetype end) {
        for (const char32_t code : characters.toUcs4()) {
            const auto part = partOf(code);
            const auto character = QString::fromUcs4(&code, 1);
            if (part == Part::None) {
                gap += character;
                continue;
            }
            auto* last = atoms.isEmpty() ? nullptr : &atoms.last();
            if (last && gap.isEmpty() && part != Part::Own && last->part == part) {
                last->segment.text += character;
                last->segment.end = end;
                continue;
            }
            atoms.append({{character, begin, end, part == Part::Letter}, part, std::exchange(gap, {})});
        }
    };
    for (qsizetype at = 0; at < text.size();) {
        const auto begin = at;
        const auto code = codeAt(text, at);
        at += code > 0xFFFF ? 2 : 1;
        if (isBreakingHyphen(code)) {
            const bool endsLine = at >= text.size() || text[at] == u'\n' || text[at] == u'\r' || text[at] == u' ';
            gap += endsLine ? u"-"_s : QString();
            gap += code != softHyphen && endsLine && at < text.size() && text[at] == u' ' ? u"\n"_s : QString();
            continue;
        }
        if (code == U'\n' || code == U'\r' || code == 0x2028 || code == 0x2029) {
            gap += gap.endsWith(u'\n') ? QString() : u"\n"_s;
            continue;
        }
        if (isSpace(code)) {
            gap += u' ';
            continue;
        }
        auto next = at;
        while (next < text.size() && isPartOfTheOneBefore(codeAt(text, next))) {
            next += codeAt(text, next) > 0xFFFF ? 2 : 1;
        }
        if (next == at) {
            add(foldedCharacter(code), begin, at);
        } else {
            add(folded(text.sliced(begin, next - begin)), begin, next);
            at = next;
        }
    }
    return atoms;
}

namespace {

/// The rules of Cut::Joined. `whole` is what has been joined so far, ending with `before`.
template<class Atom>
bool joins(const Segment& whole, const Atom& before, const Atom& next, bool isNumber)
{
    if (before.part == Part::Own || next.part == Part::Own) {
        return false;
    }
    const auto& gap = next.gap;
    if (gap.isEmpty() || isHyphen(gap) || gap == u"'"_s) {
        return true;
    }
    if (gap == u"."_s) {
        return isSingleLetter(before.segment) && isSingleLetter(next.segment);
    }
    const bool isGroup =
        isNumber && before.part == Part::Digit && next.part == Part::Digit && next.segment.text.size() == thousands
        && (before.segment.text.size() == thousands || before.segment.text.size() == whole.text.size());
    return isGroup && before.segment.text.size() <= thousands && (gap == u","_s || gap == u" "_s);
}

template<class Atom>
QList<Segment> joinedOf(const QList<Atom>& atoms)
{
    QList<Segment> joined;
    bool isNumber = false; // so far digits only
    for (qsizetype i = 0; i < atoms.size(); ++i) {
        const auto& atom = atoms[i];
        if (i > 0 && joins(joined.last(), atoms[i - 1], atom, isNumber)) {
            joined.last().text += atom.segment.text;
            joined.last().end = atom.segment.end;
            joined.last().isWord = joined.last().isWord || atom.segment.isWord;
        } else {
            joined.append(atom.segment);
            isNumber = true;
        }
        isNumber = isNumber && atom.part == Part::Digit;
    }
    return joined;
}

QList<Segment> alikeOf(QList<Segment> segments)
{
    for (auto& segment : segments) {
        for (auto& c : segment.text) {
            c = QChar(representative(c.unicode()));
        }
    }
    return segments;
}

template<class Atom>
QList<Segment> apartOf(const QList<Atom>& atoms)
{
    QList<Segment> apart;
    apart.reserve(atoms.size());
    std::ranges::transform(atoms, std::back_inserter(apart), [](const Atom& atom) { return atom.segment; });
    return apart;
}

} // namespace

QList<Segment> Segmenter::segments(const QString& text, Cut cut) const
{
    const auto parts = atoms(text);
    switch (cut) {
    case Cut::Apart:
        return apartOf(parts);
    case Cut::Joined:
        return joinedOf(parts);
    case Cut::Alike:
        return alikeOf(joinedOf(parts));
    }
    Q_UNREACHABLE();
}

Segmenter::Readings Segmenter::readings(const QString& text) const
{
    auto read = plainReadings(text);
    read.alike = alikeOf(read.joined);
    return read;
}

Segmenter::Readings Segmenter::plainReadings(const QString& text) const
{
    const auto parts = atoms(text);
    return {apartOf(parts), joinedOf(parts), {}};
}

QString segmentEdition()
{
    return u"%1, folding %2"_s.arg(cutting).arg(foldingEdition());
}

} // namespace pingshen
