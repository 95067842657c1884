// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TextStore.h"

#include "core/storage/Vault.h"
#include "core/storage/texts/PageIndex.h"
#include "core/storage/texts/TextFile.h"
#include "core/storage/texts/TextNames.h"
#include "core/storage/texts/WordBytes.h"
#include "core/text/PlacedText.h"

#include <QHash>
#include <QMetaEnum>

#include <cmath>
#include <limits>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageBits = 20; ///< of an id: a document has at most a million pages
constexpr qint64 mostPages = qint64{1} << pageBits;
constexpr double lengthParts = 100; ///< of a point

qint64 pageId(qint64 content, int page)
{
    return content * mostPages + page;
}

qint64 parts(double points)
{
    return std::llround(points * lengthParts);
}

QString failureName(const KeptPage& kept)
{
    return kept.failure ? nameOf(*kept.failure) : QString();
}

std::optional<Error::Code> failureFrom(const QString& name)
{
    bool isKnown = false;
    const int value = QMetaEnum::fromType<Error::Code>().keyToValue(name.toLatin1().constData(), &isKnown);
    return isKnown ? std::optional(static_cast<Error::Code>(value)) : std::nullopt;
}

QString sealOf(qint64 id, const QString& text, const QByteArray& words)
{
    return Digest::of(QByteArray::number(id) + '\n' + QByteArray::number(words.size()) + '\n' + words + text.toUtf8())
        .hex();
}

KeptPage pageFrom(const Row& row)
{
    KeptPage kept;
    kept.state = pageStateNames.value(row.text("state"), PageState::Unread);
    kept.failure = failureFrom(row.text("failure"));
    auto& text = kept.text;
    text.page = static_cast<int>(row.number("id") % mostPages);
    text.origin = textOriginNames.value(row.text("origin"), PageText::Origin::None);
    text.confidence = static_cast<int>(row.number("confidence"));
    text.isPoor = kept.state == PageState::Poor;
    text.edition = row.text("edition");
    text.size =
        QSizeF(static_cast<double>(row.number("width")), static_cast<double>(row.number("height"))) / lengthParts;
    return kept;
}

} // namespace

TextStore::TextStore(const Vault& vault, std::unique_ptr<Database> database)
    : m_vault(vault),
      m_database(std::move(database))
{}

TextStore::~TextStore() = default;

Result<std::unique_ptr<TextStore>> TextStore::open(const Vault& vault, const Task& task)
{
    PINGSHEN_ASSIGN(auto database, openTexts(vault, task));
    return std::unique_ptr<TextStore>(new TextStore(vault, std::make_unique<Database>(std::move(database))));
}

/// Once more with a new file when this one turns out to be damaged, was removed or replaced.
template<class Call>
auto TextStore::renewed(const Call& call) -> decltype(call())
{
    auto result = call();
    if (result || m_vault.obstacle()) {
        return result;
    }
    const auto code = result.error().code;
    if (code != Error::Code::VaultDamaged && code != Error::Code::VaultMoved) {
        return result;
    }
    m_database.reset();
    m_isChanged = true;
    PINGSHEN_TRY(code == Error::Code::VaultDamaged ? removeTexts(m_vault) : Done());
    PINGSHEN_ASSIGN(auto database, openTexts(m_vault, {}));
    m_database = std::make_unique<Database>(std::move(database));
    return call();
}

/// Once more with an index that is made of the texts, when this one cannot be read; else as `renewed`.
template<class Call>
auto TextStore::indexed(const Call& call) -> decltype(call())
{
    return renewed([&]() -> decltype(call()) {
        auto result = call();
        const bool isDamaged = !result && result.error().code == Error::Code::VaultDamaged;
        if (isDamaged && !m_vault.obstacle() && renewIndex({})) {
            return call();
        }
        return result;
    });
}

Done TextStore::renewIndex(const Task& task)
{
    m_isChanged = true;
    return renewSegments(*m_database, task);
}

/// That it has each page which is known: of one content, or of all. Asked in one statement, for others may write.
Done TextStore::ensureIndex(std::optional<qint64> content)
{
    if (m_vault.obstacle()) {
        return {};
    }
    const auto from = content ? pageId(*content, 0) : 0;
    const auto to = content ? pageId(*content, mostPages - 1) : std::numeric_limits<qint64>::max();
    PINGSHEN_ASSIGN(
        const auto lacks,
        m_database->first(
            "SELECT (SELECT total(waiting + read + poor + failed) FROM content WHERE id BETWEEN :first AND :last)"
            " <> (SELECT count(*) FROM segments_docsize WHERE id BETWEEN :from AND :to) AS lacks"_L1,
            {{"first", from / mostPages}, {"last", to / mostPages}, {"from", from}, {"to", to}},
            [](const Row& row) { return row.number("lacks"); }));
    return lacks.value_or(0) == 0 ? Done() : renewIndex({});
}

Result<std::optional<qint64>> TextStore::idOf(const Digest& content)
{
    return m_database->first("SELECT id FROM content WHERE digest = :digest"_L1, {{"digest", content.hex()}},
                             [](const Row& row) { return row.number("id"); });
}

Result<qint64> TextStore::idFor(const Digest& content)
{
    PINGSHEN_TRY(
        m_database->run("INSERT OR IGNORE INTO content (digest) VALUES (:digest)"_L1, {{"digest", content.hex()}}));
    PINGSHEN_ASSIGN(const auto id, idOf(content));
    return *id;
}

Done TextStore::keep(const Digest& content, const QList<KeptPage>& pages)
{
    return renewed([&]() -> Done {
        PINGSHEN_ASSIGN(auto transaction, Transaction::begin(*m_database));
        PINGSHEN_ASSIGN(const auto id, idFor(content));
        for (const auto& kept : pages) {
            PINGSHEN_TRY(kept.text.page < mostPages ? keepOne(pageId(id, kept.text.page), kept) : Done());
        }
        PINGSHEN_TRY(count(id));
        return transaction.commit();
    });
}

Done TextStore::keepOne(qint64 id, const KeptPage& kept)
{
    const PageIndex index(*m_database);
    PINGSHEN_ASSIGN(
        const auto before,
        m_database->first(u"SELECT %1 FROM page JOIN page_text USING (id) WHERE page.id = :id"_s.arg(indexedColumns),
                          {{"id", id}}, indexedFrom));
    PINGSHEN_TRY(before ? index.remove(id, before->text) : Done());
    const auto& text = kept.text;
    PINGSHEN_TRY(m_database->run("INSERT OR REPLACE INTO page"
                                 " (id, state, origin, confidence, failure, edition, width, height) VALUES"
                                 " (:id, :state, :origin, :confidence, :failure, :edition, :width, :height)"_L1,
                                 {{"id", id},
                                  {"state", pageStateNames.name(kept.state)},
                                  {"origin", textOriginNames.name(text.origin)},
                                  {"confidence", text.confidence},
                                  {"failure", failureName(kept)},
                                  {"edition", text.edition},
                                  {"width", parts(text.size.width())},
                                  {"height", parts(text.size.height())}}));
    auto words = bytesOf(text.words);
    PINGSHEN_TRY(m_database->run("INSERT OR REPLACE INTO page_text (id, text, words, seal)"
                                 " VALUES (:id, :text, :words, :seal)"_L1,
                                 {{"id", id},
                                  {"text", text.text},
                                  {"words", words.isNull() ? QByteArray("") : words},
                                  {"seal", sealOf(id, text.text, words)}}));
    return index.add(id, text);
}

Done TextStore::count(qint64 content)
{
    QMap<QString, qint64> counts;
    PINGSHEN_TRY(
        m_database->each("SELECT state, count(*) AS pages FROM page WHERE id BETWEEN :from AND :to GROUP BY state"_L1,
                         {{"from", pageId(content, 0)}, {"to", pageId(content, mostPages - 1)}}, [&](const Row& row) {
                             counts[row.text("state")] = row.number("pages");
                             return Done();
                         }));
    const auto of = [&](PageState state) { return counts.value(pageStateNames.name(state)); };
    return m_database->run("UPDATE content SET waiting = :waiting, read = :read, poor = :poor, failed = :failed"
                           " WHERE id = :id"_L1,
                           {{"waiting", of(PageState::Waiting)},
                            {"read", of(PageState::Read)},
                            {"poor", of(PageState::Poor)},
                            {"failed", of(PageState::Failed)},
                            {"id", content}});
}

Result<KeptPage> TextStore::page(const Digest& content, int page)
{
    return renewed([&]() -> Result<KeptPage> {
        PINGSHEN_ASSIGN(const auto known, idOf(content));
        if (!known) {
            return KeptPage{};
        }
        const auto id = pageId(*known, page);
        bool isSound = true;
        const auto read = [&](const Row& row) {
            auto kept = pageFrom(row);
            const auto words = row.bytes("words");
            kept.text.text = row.text("text");
            kept.text.words = wordsFrom(words).value_or(QList<PageWord>());
            isSound = row.text("seal") == sealOf(id, kept.text.text, words);
            return kept;
        };
        PINGSHEN_ASSIGN(auto kept, m_database->first("SELECT page.*, text, words, seal FROM page"
                                                     " JOIN page_text USING (id) WHERE page.id = :id"_L1,
                                                     {{"id", id}}, read));
        if (!isSound) {
            m_damaged.append(id); // nothing is written while pages are walked through
            return KeptPage{};
        }
        return kept ? *std::move(kept) : KeptPage{};
    });
}

Result<QMap<int, KeptPage>> TextStore::states(const Digest& content)
{
    return renewed([&]() -> Result<QMap<int, KeptPage>> {
        QMap<int, KeptPage> states;
        PINGSHEN_ASSIGN(const auto id, idOf(content));
        if (id) {
            PINGSHEN_TRY(m_database->each("SELECT * FROM page WHERE id BETWEEN :from AND :to"_L1,
                                          {{"from", pageId(*id, 0)}, {"to", pageId(*id, mostPages - 1)}},
                                          [&](const Row& row) {
                                              const auto kept = pageFrom(row);
                                              states.insert(kept.text.page, kept);
                                              return Done();
                                          }));
        }
        return states;
    });
}

Result<QMap<Digest, PageCounts>> TextStore::counts()
{
    return renewed([&]() -> Result<QMap<Digest, PageCounts>> {
        QMap<Digest, PageCounts> counts;
        PINGSHEN_TRY(m_database->each("SELECT * FROM content"_L1, {}, [&](const Row& row) {
            const auto number = [&row](const char* column) { return static_cast<int>(row.number(column)); };
            counts.insert(Digest::fromHex(row.text("digest")),
                          {number("waiting"), number("read"), number("poor"), number("failed")});
            return Done();
        }));
        return counts;
    });
}

Done TextStore::eachMatch(const Phrase& phrase, Phrase::LookAlikes lookAlikes,
                          const std::function<Done(const PageMatch&)>& visit)
{
    QHash<qint64, Digest> contents;
    PINGSHEN_TRY(renewed([&]() -> Done {
        contents.clear();
        return m_database->each("SELECT id, digest FROM content"_L1, {}, [&](const Row& row) {
            contents.insert(row.number("id"), Digest::fromHex(row.text("digest")));
            return Done();
        });
    }));
    PINGSHEN_TRY(indexed([&] { return ensureIndex({}); }));
    qint64 last = -1; // of an index that was made anew on the way none is visited twice
    return indexed([&]() -> Done {
        return PageIndex(*m_database)
            .each(phrase, lookAlikes, last + 1, std::numeric_limits<qint64>::max(), [&](qint64 id) {
                last = id;
                return visit({contents.value(id / mostPages), static_cast<int>(id % mostPages)});
            });
    });
}

Result<QList<int>> TextStore::matchesIn(const Digest& content, const Phrase& phrase, Phrase::LookAlikes lookAlikes)
{
    return indexed([&]() -> Result<QList<int>> {
        QList<int> pages;
        PINGSHEN_ASSIGN(const auto id, idOf(content));
        if (id) {
            PINGSHEN_TRY(ensureIndex(*id));
            PINGSHEN_TRY(PageIndex(*m_database)
                             .each(phrase, lookAlikes, pageId(*id, 0), pageId(*id, mostPages - 1), [&](qint64 page) {
                                 pages.append(static_cast<int>(page % mostPages));
                                 return Done();
                             }));
        }
        return pages;
    });
}

Result<TextStore::Reread> TextStore::reread(const Digest& content, const Phrase& phrase)
{
    return renewed([&]() -> Result<Reread> {
        Reread reread;
        m_damaged.clear();
        const Segmenter segmenter;
        PINGSHEN_ASSIGN(const auto id, idOf(content));
        if (!id) {
            return reread;
        }
        const auto look = [&](const Row& row) {
            PageText page;
            page.text = row.text("text");
            const auto bytes = row.bytes("words");
            page.words = wordsFrom(bytes).value_or(QList<PageWord>());
            if (row.text("seal") != sealOf(row.number("id"), page.text, bytes)) {
                m_damaged.append(row.number("id"));
            } else if (!phrase.placesIn(page.text, segmenter).isEmpty()
                       || !phrase.placesIn(PlacedText(page).text(), segmenter).isEmpty()) {
                reread.matches.append(static_cast<int>(row.number("id") % mostPages));
            }
            return Done();
        };
        PINGSHEN_TRY(m_database->each(
            "SELECT id, text, words, seal FROM page_text WHERE id BETWEEN :from AND :to ORDER BY id"_L1,
            {{"from", pageId(*id, 0)}, {"to", pageId(*id, mostPages - 1)}}, look));
        reread.forgotten = static_cast<int>(m_damaged.size());
        PINGSHEN_TRY(forgetDamaged());
        return reread;
    });
}

Result<QList<qint64>> TextStore::damagedTexts(const Task& task)
{
    QList<qint64> damaged;
    PINGSHEN_TRY(m_database->each("SELECT id, text, words, seal FROM page_text"_L1, {}, [&](const Row& row) -> Done {
        const auto id = row.number("id");
        if (row.text("seal") != sealOf(id, row.text("text"), row.bytes("words"))) {
            damaged.append(id);
        }
        return task.proceed();
    }));
    return damaged;
}

/// As long as somebody else writes between the two that are compared nothing is said; what that hides is checked at the
/// next start.
Result<bool> TextStore::isIndexWhole(const Task& task)
{
    const auto version = [this] {
        return m_database->first("PRAGMA data_version"_L1, {},
                                 [](const Row& row) { return row.number("data_version"); });
    };
    constexpr int attempts = 3;
    for (int i = 0; i < attempts; ++i) {
        PINGSHEN_ASSIGN(const auto before, version());
        const auto isWhole = PageIndex(*m_database).isWhole(task);
        if (!isWhole && isWhole.error().code != Error::Code::VaultDamaged) {
            return isWhole.error();
        }
        PINGSHEN_ASSIGN(const auto after, version());
        const bool answer = isWhole && *isWhole;
        if (answer || before == after) {
            return answer;
        }
    }
    return true;
}

Result<TextStore::Check> TextStore::check(const Task& task)
{
    if (m_vault.obstacle()) {
        return Check{};
    }
    return renewed([&]() -> Result<Check> {
        PINGSHEN_ASSIGN(m_damaged, damagedTexts(task));
        Check check{static_cast<int>(m_damaged.size()), false};
        PINGSHEN_TRY(forgetDamaged());
        PINGSHEN_ASSIGN(const auto isWhole, isIndexWhole(task));
        check.isRenewed = !isWhole;
        PINGSHEN_TRY(isWhole ? Done() : renewIndex(task));
        return check;
    });
}

/// What the pages were found by was made of other texts: it is made anew of those that are left.
Done TextStore::forgetDamaged()
{
    const auto pages = std::exchange(m_damaged, {});
    if (pages.isEmpty() || m_vault.obstacle()) {
        return {};
    }
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(*m_database));
    QMap<qint64, bool> contents;
    for (const auto page : pages) {
        PINGSHEN_TRY(m_database->run("DELETE FROM page WHERE id = :id"_L1, {{"id", page}}));
        PINGSHEN_TRY(m_database->run("DELETE FROM page_text WHERE id = :id"_L1, {{"id", page}}));
        contents.insert(page / mostPages, true);
    }
    for (const auto content : contents.keys()) {
        PINGSHEN_TRY(count(content));
    }
    PINGSHEN_TRY(transaction.commit());
    return renewIndex({});
}

} // namespace pingshen
