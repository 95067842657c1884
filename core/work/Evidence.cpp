// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Evidence.h"

#include "core/domain/Fields.h"
#include "core/storage/EditJournal.h"
#include "core/storage/TextStore.h"
#include "core/storage/Vault.h"
#include "core/text/Phrase.h"
#include "core/work/IndexText.h"
#include "core/work/SearchDocuments.h"

#include <QRectF>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A page's words as one text, and where in it each stands.
struct WordedText
{
    QString text;
    QList<std::pair<qsizetype, qsizetype>> places; ///< of each word: begin and end
};

WordedText wordedText(const QList<PageWord>& words)
{
    WordedText worded;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i].line != words[i - 1].line) {
            worded.text += u'\n';
        }
        const auto begin = worded.text.size();
        worded.text += words[i].text;
        worded.places.append({begin, worded.text.size()});
        if (words[i].spaceAfter) {
            worded.text += u' ';
        }
    }
    return worded;
}

/// How far along the word the code point at this place begins, in points.
double startOf(const PageWord& word, qsizetype place)
{
    const auto before = QStringView(word.text).first(std::clamp<qsizetype>(place, 0, word.text.size()));
    const auto codes = before.toUcs4().size();
    return codes == 0 ? 0 : word.ends.value(codes - 1, word.rect.width());
}

/// The rectangle of some of a word's characters, by UTF-16.
QRectF wordPart(const PageWord& word, qsizetype begin, qsizetype end)
{
    if (word.ends.isEmpty() || (begin <= 0 && end >= word.text.size())) {
        return word.rect;
    }
    return partOfWord(word, startOf(word, begin), startOf(word, end));
}

/// A passage has a width and a height.
PageRect pageRect(const QRectF& points)
{
    auto rect = hundredthsOf(points);
    rect.width = std::max(1, rect.width);
    rect.height = std::max(1, rect.height);
    return rect;
}

} // namespace

const Document* documentNamed(const ApplicationFile& file, const QString& name)
{
    const auto only = [&](const auto& isMeant) -> const Document* {
        const auto& documents = file.dossier.documents;
        const auto found = std::ranges::find_if(documents, isMeant);
        return std::ranges::count_if(documents, isMeant) == 1 ? &*found : nullptr;
    };
    if (const auto* document = only([&](const Document& each) { return each.name == name; })) {
        return document;
    }
    if (const auto* document = only([&](const Document& each) { return each.name.section(u'/', -1) == name; })) {
        return document;
    }
    return only([&](const Document& each) { return each.id.value() == name || each.kind.value() == name; });
}

std::optional<Passage> passageOf(const PageText& page, const QString& quote)
{
    const auto worded = wordedText(page.words);
    const auto places = Phrase(quote).placesIn(worded.text, Segmenter());
    if (places.isEmpty()) {
        return std::nullopt;
    }
    const auto& place = places.first();
    Passage passage{page.page, {}, worded.text.mid(place.begin, place.end - place.begin)};
    QList<QRectF> lines;
    int line = -1;
    for (qsizetype i = 0; i < page.words.size(); ++i) {
        const auto [begin, end] = worded.places[i];
        if (end <= place.begin || begin >= place.end) {
            continue;
        }
        const auto& word = page.words[i];
        const auto part = wordPart(word, place.begin - begin, place.end - begin);
        if (word.line == line && !lines.isEmpty()) {
            lines.last() |= part;
        } else {
            lines.append(part);
        }
        line = word.line;
    }
    for (const auto& rect : std::as_const(lines)) {
        passage.rects.append(pageRect(rect));
    }
    return passage;
}

namespace {

/// What the texts themselves say, whatever they are found by: who states that words are not there has read them.
struct ReadTexts
{
    DocumentId foundIn; ///< empty: in none
    int page = -1;
    bool isIncomplete = false; ///< some were damaged, and are unread now
};

Result<ReadTexts> readTexts(Workplace& workplace, const SearchScope& scope, const QString& words, const Task& task)
{
    PINGSHEN_ASSIGN(const auto documents, documentsIn(workplace, scope));
    PINGSHEN_ASSIGN(const auto texts, TextStore::open(workplace.vault(), task));
    const Phrase phrase(words);
    ReadTexts read;
    for (const auto& [application, document] : documents) {
        PINGSHEN_TRY(task.proceed());
        PINGSHEN_ASSIGN(const auto pages, texts->reread(document.digest, phrase));
        read.isIncomplete = read.isIncomplete || pages.forgotten > 0;
        if (read.foundIn.isEmpty() && !pages.matches.isEmpty()) {
            read.foundIn = document.id;
            read.page = pages.matches.first();
        }
    }
    return read;
}

} // namespace

Result<std::optional<Passage>> passageBefore(Workplace& workplace, const ApplicationId& application, const PinId& pin,
                                             const Digest& content)
{
    PINGSHEN_ASSIGN(const auto edits, workplace.journal().editsOf(application));
    std::optional<Passage> before;
    Pin folded;
    for (const auto& edit : edits) {
        if (edit.change.kind == EditKind::PinChanged && edit.change.subject == pin.value()) {
            setFields(folded, edit.change.fields);
            before = folded.content == content && !folded.passage.isEmpty() ? std::optional(folded.passage) : before;
        }
    }
    return before;
}

Result<WordSearch> searchWords(Workplace& workplace, const SearchScope& scope, const QString& words, PdfService& pdf,
                               const Task& task)
{
    PINGSHEN_TRY(indexTexts(workplace, {.scope = scope, .depth = IndexDepth::PdfText}, pdf, task));
    PINGSHEN_ASSIGN(const auto read, readTexts(workplace, scope, words, task));
    if (read.isIncomplete) {
        PINGSHEN_TRY(indexTexts(workplace, {.scope = scope, .depth = IndexDepth::PdfText}, pdf, task));
    }
    PINGSHEN_ASSIGN(const auto answer, searchDocuments(workplace, {.words = words, .scope = scope, .limit = 1}, task));
    const auto& covered = answer.coverage;
    WordSearch found{{covered.pages, covered.searchable, covered.poor, covered.pending}, read.foundIn, read.page};
    if (!answer.hits.isEmpty()) {
        found.foundIn = answer.hits.first().document;
        found.page = answer.hits.first().page;
    }
    return found;
}

} // namespace pingshen
