// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/names/NameDecoder.h"

#include "core/archive/names/Plausibility.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <limits>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype judgedBytes = 512; // of one step of a name: enough to tell
constexpr int clearly = 60;            // more than one common ideograph
constexpr int forUtf8 = 40;            // that bytes are valid UTF-8 is a ground by itself
constexpr int forGb18030 = 30;         // what Chinese Windows writes
constexpr int enough = 4;              // names that are clearly UTF-8: others that can be are no longer in doubt
constexpr int inDoubt = 20;
constexpr int misfit = -60;
constexpr int worst = -30; // that one name counts: a few broken ones do not decide for all

/// From where on a reading is believed. Most bytes are Cyrillic letters in some encoding: it takes a word of four.
int believed(NameScript script)
{
    return script == NameScript::Cyrillic ? 35 : 1;
}

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr NameEncoding utf8{"UTF-8", NameScript::Unicode};

/// One step of a path and how it reads.
struct Step
{
    QByteArray bytes;
    std::optional<QString> utf8;
    int utf8Score = 0;
    QList<int> legacyScores; ///< as legacyEncodings(); `misfit` and below: does not fit
};

int scoreAs(const NameEncoding& encoding, const QByteArray& bytes)
{
    const auto judged = bytes.size() > judgedBytes ? decodedLoosely(encoding.name, bytes.first(judgedBytes))
                                                   : decodedAs(encoding.name, bytes).value_or(QString());
    return judged.isEmpty() ? misfit - 10 * static_cast<int>(std::min(bytes.size(), judgedBytes))
                            : plausibility(judged, encoding.script);
}

/// The letters that Russian is written in; an ideograph of GBK is seldom two bytes of one.
bool isRussian(QChar c)
{
    return (c.unicode() >= 0x410 && c.unicode() < 0x450) || c.unicode() == 0x401 || c.unicode() == 0x451;
}

bool isWellCased(const QString& text)
{
    return std::ranges::adjacent_find(text, [](QChar a, QChar b) { return a.isLower() && b.isUpper(); }) == text.end();
}

/// Four letters at least, all of one script and of two bytes each.
bool isOfOneScript(const QString& text)
{
    QList<QChar> letters;
    std::ranges::copy_if(text, std::back_inserter(letters), [](QChar c) { return c.unicode() >= 0x80; });
    return letters.size() > 3 && std::ranges::all_of(letters, [&](QChar c) {
               return c.isLetter() && c.unicode() < 0x800 && c.script() == letters.first().script();
           });
}

/// Several characters of Latin-1 and no others, or words of one script: in any other encoding two bytes each seldom
/// begin so alike. The first is also what bytes look like that a program took for Latin-1 and wrote as UTF-8.
int evidenceOfUtf8(const QString& text)
{
    constexpr int ofEach = 60;
    const auto beyondAscii = std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x80; });
    const auto russian = std::ranges::count_if(text, isRussian);
    const bool isLatin1 = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x100; });
    const bool isAllRussian = russian > 2 && russian == beyondAscii;
    const bool isProof = (isLatin1 && beyondAscii > 1) || ((isAllRussian || isOfOneScript(text)) && isWellCased(text));
    return isProof ? ofEach * static_cast<int>(beyondAscii) : 0;
}

Step judged(const QByteArray& bytes)
{
    Step step{bytes, decodedAsUtf8(bytes), 0, {}};
    // As it is meant: a Mac writes accents and Korean letters one by one.
    const auto beginning = step.utf8.value_or(QString()).left(judgedBytes).normalized(QString::NormalizationForm_C);
    step.utf8Score = step.utf8 ? plausibility(beginning, NameScript::Unicode) + evidenceOfUtf8(beginning) : misfit;
    for (const auto& encoding : legacyEncodings()) {
        step.legacyScores.append(scoreAs(encoding, bytes));
    }
    return step;
}

/// What packages hold, in either script.
bool holdsDocumentWord(const QString& text)
{
    static const QStringList words{u"护照"_s, u"護照"_s, u"合同"_s, u"合約"_s, u"学位"_s, u"學位"_s, u"学历"_s,
                                   u"學歷"_s, u"签证"_s, u"簽證"_s, u"许可"_s, u"許可"_s, u"申请"_s, u"申請"_s,
                                   u"证明"_s, u"證明"_s, u"证书"_s, u"證書"_s, u"纳税"_s, u"納稅"_s, u"工资"_s,
                                   u"工資"_s, u"承诺"_s, u"承諾"_s, u"执照"_s, u"執照"_s, u"居留"_s, u"简历"_s,
                                   u"簡歷"_s, u"履歷"_s, u"毕业"_s, u"畢業"_s};
    return std::ranges::any_of(words, [&text](const QString& word) { return text.contains(word); });
}

/// How the steps of all names together read best.
class Judgement
{
public:
    explicit Judgement(const QSet<QByteArray>& steps)
    {
        for (const auto& bytes : steps) {
            m_steps.insert(bytes, judged(bytes));
        }
        decide();
    }

    struct Reading
    {
        QString text;
        QByteArray guessed; ///< the encoding; empty: UTF-8
        bool isReadable = true;
    };

    Reading read(const QByteArray& bytes) const
    {
        const auto& step = m_steps.find(bytes).value();
        if (step.utf8 && (isClearlyUtf8(step) || !m_legacy || isRubbishOtherwise(step))) {
            return {*step.utf8, {}, true};
        }
        if (m_legacy) {
            const auto text = decodedAs(m_legacy->name, bytes);
            if (auto other = namedDocument(step, text.value_or(QString()))) {
                return *other;
            }
            if (text) {
                return {*text, m_legacy->name, true};
            }
        }
        return exceptional(step);
    }

    /// Whatever was chosen for it would read worse by far.
    bool isClearlyUtf8(const QByteArray& bytes, const QString& otherwise) const
    {
        const auto& step = m_steps.find(bytes).value();
        return step.utf8 && step.utf8Score > plausibility(otherwise, NameScript::Unicode) + clearly;
    }

private:
    static bool isClearlyUtf8(const Step& step)
    {
        return step.utf8 && step.utf8Score > *std::ranges::max_element(step.legacyScores) + clearly;
    }

    /// In what the others are written in it says nothing, and in UTF-8 it does.
    bool isRubbishOtherwise(const Step& step) const
    {
        const auto encodings = legacyEncodings();
        const auto at = std::ranges::find(encodings, m_legacy->name, &NameEncoding::name) - encodings.begin();
        return step.utf8Score > 0 && step.legacyScores[at] < 0;
    }

    void decide()
    {
        const auto encodings = legacyEncodings();
        QList<int> sums(static_cast<qsizetype>(encodings.size()), 0);
        sums[0] = forGb18030;
        int utf8Sum = forUtf8;
        int open = 0;
        int proven = 0;
        bool isAllUtf8 = true;
        bool isAllGb18030 = true;
        for (const auto& step : std::as_const(m_steps)) {
            if (isClearlyUtf8(step)) {
                ++proven;
                continue;
            }
            ++open;
            isAllUtf8 = isAllUtf8 && step.utf8;
            isAllGb18030 = isAllGb18030 && step.legacyScores[0] > misfit;
            utf8Sum += step.utf8Score;
            for (qsizetype i = 0; i < sums.size(); ++i) {
                sums[i] += std::max(step.legacyScores[i], worst);
            }
        }
        const auto best = std::ranges::max_element(sums);
        if (isAllUtf8 && utf8Sum + std::min(proven, enough) * clearly >= *best) {
            return;
        }
        const auto& encoding = encodings[static_cast<size_t>(best - sums.begin())];
        const bool isShort = encoding.script == NameScript::Cyrillic || encoding.script == NameScript::Korean;
        if (isAllGb18030 && isShort && *best < sums[0] + inDoubt) {
            m_legacy = encodings[0]; // two rare ideographs in the name of a person
            return;
        }
        const auto threshold = believed(encoding.script);
        if (*best >= (encoding.script == NameScript::Cyrillic ? threshold * open : threshold)) {
            m_legacy = encoding;
        } else if (isAllGb18030) {
            m_legacy = encodings[0];
        }
    }

    /// Folders are filled from several computers: what is the word for a document in one encoding, and for none in that
    /// of the others, was written in that one.
    static std::optional<Reading> namedDocument(const Step& step, const QString& otherwise)
    {
        if (holdsDocumentWord(otherwise)) {
            return std::nullopt;
        }
        const auto encodings = legacyEncodings();
        for (qsizetype i = 0; i < step.legacyScores.size(); ++i) {
            const auto& encoding = encodings[static_cast<size_t>(i)];
            const bool isChinese =
                encoding.script == NameScript::Simplified || encoding.script == NameScript::Traditional;
            const bool fits = isChinese && step.legacyScores[i] > misfit;
            const auto text = fits ? decodedAs(encoding.name, step.bytes) : std::nullopt;
            if (text && holdsDocumentWord(*text)) {
                return Reading{*text, encoding.name, true};
            }
        }
        return std::nullopt;
    }

    /// A step that the encoding of the others does not fit: read in the one that makes sense of it, else with
    /// replacement characters for what makes none.
    Reading exceptional(const Step& step) const
    {
        const auto best = std::ranges::max_element(step.legacyScores);
        if (step.utf8 && step.utf8Score >= *best) {
            return {*step.utf8, {}, true};
        }
        const auto& encoding = legacyEncodings()[static_cast<size_t>(best - step.legacyScores.begin())];
        if (*best >= believed(encoding.script)) {
            return {decodedLoosely(encoding.name, step.bytes), encoding.name, true};
        }
        return {decodedLoosely(m_legacy ? m_legacy->name : utf8.name, step.bytes), {}, false};
    }

    QHash<QByteArray, Step> m_steps;
    std::optional<NameEncoding> m_legacy; ///< of all steps that are not clearly UTF-8; nothing: UTF-8 too
};

/// Which names of one archive or folder need no judgement. Where some that are said to be UTF-8 are not, that was said
/// without looking, and counts for none.
class Settled
{
public:
    explicit Settled(const QList<NameDecoder::Raw>& names)
        : m_isWordKept(
            std::ranges::none_of(names, [](const auto& name) { return saysUtf8(name) && !decodedAsUtf8(name.bytes); }))
    {}

    bool operator()(const NameDecoder::Raw& name) const
    {
        return isAscii(name.bytes) || (m_isWordKept && saysUtf8(name));
    }

private:
    static bool saysUtf8(const NameDecoder::Raw& name) { return name.declared == NameDecoder::Declared::Utf8; }

    bool m_isWordKept;
};

QSet<QByteArray> openSteps(const QList<NameDecoder::Raw>& names)
{
    const Settled isSettled(names);
    QSet<QByteArray> steps;
    for (const auto& name : names) {
        for (const auto& step : isSettled(name) ? QList<QByteArray>() : name.bytes.split('/')) {
            if (!isAscii(step)) {
                steps.insert(step);
            }
        }
    }
    return steps;
}

/// One name, step by step.
class NameReader
{
public:
    NameReader(const Judgement& judgement, const QByteArray& chosen) : m_judgement(judgement), m_chosen(chosen) {}

    NameDecoder::Name read(const QByteArray& bytes)
    {
        NameDecoder::Name name;
        QStringList steps;
        m_guessed.clear();
        for (const auto& step : bytes.split('/')) {
            const auto reading = readStep(step);
            name.isReadable = name.isReadable && reading.isReadable;
            m_guessed = reading.guessed.isEmpty() ? m_guessed : reading.guessed;
            steps.append(reading.text);
        }
        name.text = steps.join(u'/');
        return name;
    }

    QByteArray guessed() const { return m_guessed; }

private:
    Judgement::Reading readStep(const QByteArray& step) const
    {
        if (isAscii(step)) {
            return {QString::fromLatin1(step), {}, true};
        }
        const auto chosen = m_chosen.isEmpty() ? std::nullopt : decodedAs(m_chosen.constData(), step);
        if (chosen && !m_judgement.isClearlyUtf8(step, *chosen)) {
            return {*chosen, {}, true};
        }
        return m_judgement.read(step);
    }

    const Judgement& m_judgement;
    QByteArray m_chosen;
    QByteArray m_guessed;
};

} // namespace

Result<NameDecoder> NameDecoder::create(const QString& encoding)
{
    if (encoding.trimmed().isEmpty()) {
        return NameDecoder(QByteArray());
    }
    const auto name = encodingNamed(encoding);
    if (name.isEmpty()) {
        QStringList known{u"UTF-8"_s};
        for (const auto& each : legacyEncodings()) {
            known.append(QString::fromLatin1(each.name));
        }
        return {Error::Code::EncodingUnknown,
                {{u"encoding"_s, encoding}, {u"encodings"_s, QJsonArray::fromStringList(known)}}};
    }
    return NameDecoder(name);
}

QList<NameDecoder::Name> NameDecoder::decode(const QList<Raw>& names)
{
    const Settled isSettled(names);
    const Judgement judgement(openSteps(names));
    NameReader reader(judgement, m_chosen);
    QList<Name> decoded;
    for (const auto& raw : names) {
        if (isSettled(raw)) {
            decoded.append({decodedAsUtf8(raw.bytes).value_or(QString()), true});
            continue;
        }
        decoded.append(reader.read(raw.bytes));
        if (const auto guessed = reader.guessed(); !guessed.isEmpty()) {
            ++m_guessed[QString::fromLatin1(guessed)];
        }
    }
    return decoded;
}

namespace {

/// How well the names of one folder or archive suit one encoding.
int fitOf(const QList<NameDecoder::Raw>& names, const NameEncoding& encoding)
{
    const Settled isSettled(names);
    int score = 0;
    for (const auto& name : names) {
        score += isSettled(name) ? 0 : scoreAs(encoding, name.bytes);
    }
    return score;
}

/// The encoding that most names are read in when nobody chose one.
QByteArray chosenByItself(const QList<QList<NameDecoder::Raw>>& sources)
{
    auto decoder = NameDecoder::create({}).value();
    for (const auto& names : sources) {
        decoder.decode(names);
    }
    const auto& guessed = decoder.guessed();
    const auto most = std::ranges::max_element(guessed);
    return most == guessed.end() ? QByteArray(utf8.name) : most.key().toLatin1();
}

NameReading readingIn(const NameEncoding& encoding, const QList<QList<NameDecoder::Raw>>& sources)
{
    NameReading reading{QString::fromLatin1(encoding.name), {}, 0};
    auto decoder = NameDecoder::create(reading.encoding).value();
    for (const auto& names : sources) {
        const Settled isSettled(names);
        const auto decoded = decoder.decode(names);
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (!isSettled(names[i])) {
                reading.names.append(decoded[i].text);
                reading.unreadable += decodedAs(encoding.name, names[i].bytes) ? 0 : 1;
            }
        }
    }
    return reading;
}

} // namespace

QList<NameReading> namesInEveryEncoding(const QList<QList<NameDecoder::Raw>>& sources)
{
    const auto first = chosenByItself(sources);
    QList<std::pair<int, NameReading>> readings;
    const auto add = [&](const NameEncoding& encoding) {
        int score = 0;
        for (const auto& names : sources) {
            score += fitOf(names, encoding);
        }
        const bool isFirst = first == encoding.name;
        readings.append({isFirst ? std::numeric_limits<int>::max() : score, readingIn(encoding, sources)});
    };
    add(utf8);
    std::ranges::for_each(legacyEncodings(), add);
    std::ranges::stable_sort(readings, std::ranges::greater(), &std::pair<int, NameReading>::first);
    QList<NameReading> sorted;
    for (const auto& [score, reading] : readings) {
        sorted.append(reading);
    }
    return sorted;
}

} // namespace pingshen
