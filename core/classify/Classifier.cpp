// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/Classifier.h"

#include "core/base/Json.h"
#include "core/classify/FoldedWords.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int doubtful = 50;          ///< a name below this gives way to the page's text
constexpr int folderPenalty = 15;     ///< a folder tells less than the file's own name
constexpr int headingPercent = 70;    ///< of a name's weight, for the same word in a heading
constexpr qsizetype readText = 4000;  ///< characters of the first page
constexpr qsizetype headingText = 80; ///< characters of it that are its heading at most
constexpr qsizetype headingLines = 2;

struct Word
{
    QString text; ///< as in the data, for the reason
    FoldedWords folded;
};

struct Clue
{
    KindId kind;
    int weight = 0;
    QList<QList<Word>> parts; ///< one of each must occur
    QList<Word> unless;

    /// The first part's word that was found; nothing when the clue does not hold.
    std::optional<QString> foundIn(const FoldedWords& text) const
    {
        const auto occurs = [&text](const Word& word) { return text.contains(word.folded); };
        const auto first = std::ranges::find_if(parts.first(), occurs);
        const bool hasAll =
            std::ranges::all_of(parts, [&](const auto& part) { return std::ranges::any_of(part, occurs); });
        if (!hasAll || std::ranges::any_of(unless, occurs)) {
            return std::nullopt;
        }
        return first->text;
    }
};

QList<Word> wordsOf(const QStringList& texts)
{
    QList<Word> words;
    for (const auto& text : texts) {
        words.append({text, FoldedWords(text)});
    }
    return words;
}

Clue clueFrom(const QJsonObject& row, const KindId& kind)
{
    Clue clue{kind, row["weight"_L1].toInt(), {}, {}};
    for (const auto& part : row["words"_L1].toString().split(u'+', Qt::SkipEmptyParts)) {
        clue.parts.append(wordsOf(part.split(u'|', Qt::SkipEmptyParts)));
    }
    QStringList unless;
    for (const auto& word : row["unless"_L1].toArray()) {
        unless.append(word.toString());
    }
    clue.unless = wordsOf(unless);
    return clue;
}

bool isSound(const Clue& clue)
{
    const bool hasWords =
        !clue.parts.isEmpty() && std::ranges::none_of(clue.parts, [](const auto& part) { return part.isEmpty(); });
    return hasWords && !clue.kind.isEmpty() && clue.weight > 0 && clue.weight <= 100;
}

QList<Clue> cluesFrom(const QJsonArray& kinds, QStringView list)
{
    QList<Clue> clues;
    for (const auto& kind : kinds) {
        const KindId id(kind["id"_L1].toString());
        for (const auto& row : kind[list].toArray()) {
            clues.append(clueFrom(row.toObject(), id));
        }
    }
    return clues;
}

/// The clue of the greatest weight; among equals the one first in the data.
Classification bestOf(const QList<Clue>& clues, const FoldedWords& text, QStringView source)
{
    Classification best;
    for (const auto& clue : clues) {
        if (clue.weight > best.confidence) {
            if (const auto word = clue.foundIn(text)) {
                best = {clue.kind, clue.weight, source.toString() + u':' + *word};
            }
        }
    }
    return best;
}

QString withoutExtension(const QString& name)
{
    return name.endsWith(".pdf"_L1, Qt::CaseInsensitive) ? name.chopped(4) : name;
}

QString headingOf(const QString& text)
{
    QString heading;
    const auto lines = text.left(readText).split(u'\n', Qt::SkipEmptyParts);
    for (const auto& line : lines.first(std::min<qsizetype>(lines.size(), headingLines))) {
        heading += line + u'\n';
    }
    return heading.left(headingText);
}

const Classification& surer(const Classification& a, const Classification& b)
{
    return b.confidence > a.confidence ? b : a;
}

} // namespace

struct Classifier::Clues
{
    QList<Clue> name;
    QList<Clue> text;

    Classification byName(const QString& fileName) const
    {
        const auto own = bestOf(name, FoldedWords(withoutExtension(fileName.section(u'/', -1))), u"name");
        const auto folders = fileName.section(u'/', 0, -2);
        if (own.confidence >= doubtful || folders.isEmpty()) {
            return own;
        }
        auto byFolder = bestOf(name, FoldedWords(folders.section(u'/', -1)), u"name");
        byFolder.confidence = std::max(0, byFolder.confidence - folderPenalty);
        return surer(own, byFolder);
    }

    Classification byText(const QString& pageText) const
    {
        auto heading = bestOf(name, FoldedWords(headingOf(pageText)), u"text");
        heading.confidence = heading.confidence * headingPercent / 100;
        return surer(heading, bestOf(text, FoldedWords(pageText.left(readText)), u"text"));
    }
};

Classifier::Classifier()
{
    QFile file(u":/classify/kinds.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    auto compiledIn = fromJson(isOpen ? file.readAll() : QByteArray());
    Q_ASSERT(compiledIn);
    m_clues = std::move(compiledIn).value().m_clues;
}

Classifier::Classifier(std::shared_ptr<const Clues> clues) : m_clues(std::move(clues)) {}
Classifier::~Classifier() = default;
Classifier::Classifier(const Classifier&) = default;
Classifier& Classifier::operator=(const Classifier&) = default;

Result<Classifier> Classifier::fromJson(QByteArrayView json)
{
    const auto data = parseJsonObject(json);
    const auto kinds = data ? (*data)["kinds"_L1].toArray() : QJsonArray();
    auto clues = std::make_shared<Clues>(Clues{cluesFrom(kinds, u"name"), cluesFrom(kinds, u"text")});
    const bool isUsable = !clues->name.isEmpty() && std::ranges::all_of(clues->name, isSound)
                          && std::ranges::all_of(clues->text, isSound);
    if (!isUsable) {
        return Error::Code::FileNotReadable;
    }
    return Classifier(std::move(clues));
}

Classification Classifier::classify(const QString& fileName, const QString& firstPageText) const
{
    const auto byName = m_clues->byName(fileName);
    if (byName.confidence >= doubtful || firstPageText.isEmpty()) {
        return byName;
    }
    return surer(byName, m_clues->byText(firstPageText));
}

} // namespace pingshen
