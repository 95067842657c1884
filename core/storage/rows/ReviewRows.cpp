// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rows/ReviewRows.h"

#include "core/base/Json.h"
#include "core/domain/Fields.h"
#include "core/storage/rows/Columns.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QVariant orAll(const std::optional<QString>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant orAll(const std::optional<ReviewerId>& value)
{
    return value ? QVariant(value->value()) : QVariant();
}

std::optional<FrozenScore> frozenFrom(const Row& row)
{
    if (row.isNull("frozen_total")) {
        return std::nullopt;
    }
    const auto settings = parseJsonObject(row.text("frozen_settings").toUtf8()).value_or(QJsonObject());
    auto frozen = frozenScoreFrom({{u"total"_s, row.number("frozen_total")}, {u"settings"_s, settings}}, {});
    frozen->rubric = column::digestFrom(row, "frozen_rubric");
    frozen->sheet = column::digestFrom(row, "frozen_digest");
    frozen->pins = column::digestFrom(row, "frozen_pins");
    return frozen;
}

QString settingsText(const std::optional<FrozenScore>& frozen)
{
    return frozen ? QString::fromUtf8(canonicalJson(toJson(*frozen)[u"settings"_s].toObject())) : QString();
}

Sheet sheetFromRow(const Row& row)
{
    return {.reviewer = column::idFrom<ReviewerId>(row, "reviewer"),
            .state = sheetStateFrom(row.text("state")),
            .scores = {},
            .submittedAt = column::timeFrom(row, "submitted_at"),
            .returnReason = row.text("return_reason"),
            .frozen = frozenFrom(row),
            .begunBy = column::idFrom<ReviewerId>(row, "begun_by")};
}

struct ScoreRow
{
    ReviewerId reviewer;
    IndicatorId indicator;
    Score score;
};

QString textOf(const QList<int>& versions)
{
    QStringList texts;
    for (const int version : versions) {
        texts.append(QString::number(version));
    }
    return texts.join(u' ');
}

QList<int> versionsFrom(const QString& text)
{
    QList<int> versions;
    for (const auto& version : text.split(u' ', Qt::SkipEmptyParts)) {
        versions.append(version.toInt());
    }
    return versions;
}

ScoreRow scoreFromRow(const Row& row)
{
    Score score;
    setFields(score, column::fieldsFrom(row, scoreFieldRows()));
    score.points = row.isNull("points") ? std::nullopt : std::optional(Points::ofHundredths(row.number("points")));
    score.seenVersion = column::intFrom(row, "seen_version");
    score.unseen = versionsFrom(row.text("unseen"));
    return {column::idFrom<ReviewerId>(row, "reviewer"), column::idFrom<IndicatorId>(row, "indicator"), score};
}

SiteVisit visitFromRow(const Row& row)
{
    SiteVisit visit;
    visit.requestReason = row.text("request_reason");
    setFields(visit, column::fieldsFrom(row, visitFieldRows()));
    return visit;
}

std::pair<DocumentId, OriginalCheck> originalFromRow(const Row& row)
{
    OriginalCheck check;
    setFields(check, column::fieldsFrom(row, originalFieldRows()));
    return {column::idFrom<DocumentId>(row, "document"), check};
}

Pin pinFromRow(const Row& row)
{
    Pin pin;
    setFields(pin, column::fieldsFrom(row, pinFieldRows()));
    pin.id = column::idFrom<PinId>(row, "id");
    pin.at = column::timeFrom(row, "at");
    pin.clock = row.number("clock");
    return pin;
}

Note noteFromRow(const Row& row)
{
    Note note;
    setFields(note, column::fieldsFrom(row, noteFieldRows()));
    note.id = column::idFrom<NoteId>(row, "id");
    note.author = column::idFrom<ReviewerId>(row, "author");
    note.at = column::timeFrom(row, "at");
    note.clock = row.number("clock");
    return note;
}

std::pair<ConditionId, ConditionCheck> conditionFromRow(const Row& row)
{
    ConditionCheck check;
    setFields(check, column::fieldsFrom(row, eligibilityFieldRows()));
    check.author = column::idFrom<PersonId>(row, "author");
    check.at = column::timeFrom(row, "at");
    return {column::idFrom<ConditionId>(row, "condition"), check};
}

Settlement settlementFromRow(const Row& row)
{
    Settlement settlement;
    setFields(settlement, column::fieldsFrom(row, settlementFieldRows()));
    settlement.author = column::idFrom<PersonId>(row, "author");
    settlement.at = column::timeFrom(row, "at");
    return settlement;
}

} // namespace

ReviewReader::ReviewReader(Database& database, const ApplicationId& application)
    : m_database(database),
      m_application(application.value())
{
    m_review.application = application;
}

Done ReviewReader::readVersion()
{
    return m_database.each("SELECT digest FROM package_version WHERE application = :id ORDER BY number"_L1,
                           {{"id", m_application}}, [this](const Row& row) {
                               m_review.packages.append(column::digestFrom(row, "digest"));
                               return Done();
                           });
}

Done ReviewReader::readSheets(const std::optional<ReviewerId>& reviewer)
{
    return m_database.each(
        "SELECT reviewer, state, submitted_at, return_reason, frozen_total, frozen_settings, frozen_rubric,"
        " frozen_digest, frozen_pins, begun_by FROM sheet"
        " WHERE application = :application AND (:reviewer IS NULL OR reviewer = :reviewer)"_L1,
        {{"application", m_application}, {"reviewer", orAll(reviewer)}}, [this](const Row& row) {
            auto sheet = sheetFromRow(row);
            m_review.sheets.insert(sheet.reviewer, sheet);
            return Done();
        });
}

Done ReviewReader::readScores(const std::optional<ReviewerId>& reviewer, const std::optional<QString>& indicator)
{
    static const QString sql = u"SELECT reviewer, indicator, "_s + column::listOf(scoreFieldRows())
                               + u", seen_version, unseen FROM score WHERE application = :application"
                                 " AND (:reviewer IS NULL OR reviewer = :reviewer)"
                                 " AND (:indicator IS NULL OR indicator = :indicator)"_s;
    return m_database.each(
        sql, {{"application", m_application}, {"reviewer", orAll(reviewer)}, {"indicator", orAll(indicator)}},
        [this](const Row& row) {
            const auto found = scoreFromRow(row);
            m_review.sheets[found.reviewer].scores.insert(found.indicator, found.score);
            return Done();
        });
}

Done ReviewReader::readPins(const std::optional<ReviewerId>& reviewer, const std::optional<QString>& pin)
{
    static const QString sql = u"SELECT reviewer, id, clock, at, "_s + column::listOf(pinFieldRows())
                               + u" FROM pin WHERE application = :application"
                                 " AND (:reviewer IS NULL OR reviewer = :reviewer) AND (:pin IS NULL OR id = :pin)"
                                 " ORDER BY clock, id"_s;
    return m_database.each(sql, {{"application", m_application}, {"reviewer", orAll(reviewer)}, {"pin", orAll(pin)}},
                           [this](const Row& row) {
                               const auto owner = column::idFrom<ReviewerId>(row, "reviewer");
                               m_review.sheets[owner].pins.append(pinFromRow(row));
                               return Done();
                           });
}

Done ReviewReader::readVisit()
{
    return m_database.each(QString(u"SELECT request_reason, "_s + column::listOf(visitFieldRows())
                                   + u" FROM visit WHERE application = :application"_s),
                           {{"application", m_application}}, [this](const Row& row) {
                               m_review.visit = visitFromRow(row);
                               return Done();
                           });
}

Done ReviewReader::readOriginals(const std::optional<QString>& document)
{
    static const QString sql =
        u"SELECT document, "_s + column::listOf(originalFieldRows())
        + u" FROM original_check WHERE application = :application AND (:document IS NULL OR document = :document)"_s;
    return m_database.each(sql, {{"application", m_application}, {"document", orAll(document)}},
                           [this](const Row& row) {
                               const auto [id, check] = originalFromRow(row);
                               m_review.visit.originals.insert(id, check);
                               return Done();
                           });
}

Done ReviewReader::readNotes(const std::optional<QString>& note)
{
    static const QString sql =
        u"SELECT id, "_s + column::listOf(noteFieldRows())
        + u", author, at, clock FROM note WHERE application = :application AND (:note IS NULL OR id = :note)"
          " ORDER BY clock, id"_s;
    return m_database.each(sql, {{"application", m_application}, {"note", orAll(note)}}, [this](const Row& row) {
        m_review.visit.notes.append(noteFromRow(row));
        return Done();
    });
}

Done ReviewReader::readEligibility(const std::optional<QString>& condition)
{
    static const QString sql = u"SELECT condition, "_s + column::listOf(eligibilityFieldRows())
                               + u", author, at FROM eligibility WHERE application = :application"
                                 " AND (:condition IS NULL OR condition = :condition)"_s;
    return m_database.each(sql, {{"application", m_application}, {"condition", orAll(condition)}},
                           [this](const Row& row) {
                               const auto [id, check] = conditionFromRow(row);
                               m_review.eligibility.insert(id, check);
                               return Done();
                           });
}

Done ReviewReader::readSettlements(const std::optional<QString>& statement)
{
    static const QString sql = u"SELECT statement, "_s + column::listOf(settlementFieldRows())
                               + u", author, at FROM settlement WHERE application = :application"
                                 " AND (:statement IS NULL OR statement = :statement)"_s;
    return m_database.each(
        sql, {{"application", m_application}, {"statement", orAll(statement)}}, [this](const Row& row) {
            m_review.settlements.insert(column::idFrom<StatementId>(row, "statement"), settlementFromRow(row));
            return Done();
        });
}

ReviewWriter::ReviewWriter(Database& database, const Review& review)
    : m_database(database),
      m_review(review),
      m_application(review.application.value())
{}

Done ReviewWriter::writeSheet(const ReviewerId& reviewer)
{
    const auto sheet = m_review.sheet(reviewer);
    return m_database.run("INSERT INTO sheet (application, reviewer, state, submitted_at, return_reason,"
                          " frozen_total, frozen_settings, frozen_rubric, frozen_digest, frozen_pins, begun_by) VALUES "
                          "(:application, :reviewer,"
                          " :state, :submitted_at, :return_reason, :frozen_total, :frozen_settings, :frozen_rubric,"
                          " :frozen_digest, :frozen_pins, :begun_by) ON CONFLICT (application, reviewer)"
                          " DO UPDATE SET state = excluded.state, submitted_at = excluded.submitted_at,"
                          " return_reason = excluded.return_reason, frozen_total = excluded.frozen_total,"
                          " frozen_settings = excluded.frozen_settings, frozen_rubric = excluded.frozen_rubric,"
                          " frozen_digest = excluded.frozen_digest, frozen_pins = excluded.frozen_pins"_L1,
                          {{"application", m_application},
                           {"reviewer", reviewer.value()},
                           {"state", nameOf(sheet.state)},
                           {"submitted_at", column::time(sheet.submittedAt)},
                           {"return_reason", sheet.returnReason},
                           {"frozen_total", sheet.frozen ? QVariant(sheet.frozen->total.tenThousandths()) : QVariant()},
                           {"frozen_settings", settingsText(sheet.frozen)},
                           {"frozen_rubric", sheet.frozen ? sheet.frozen->rubric.hex() : QString()},
                           {"frozen_digest", sheet.frozen ? sheet.frozen->sheet.hex() : QString()},
                           {"frozen_pins", sheet.frozen ? sheet.frozen->pins.hex() : QString()},
                           {"begun_by", sheet.begunBy.value()}});
}

Done ReviewWriter::writeScore(const ReviewerId& reviewer, const QString& indicator)
{
    const auto scores = m_review.sheet(reviewer).scores;
    const auto score = scores.constFind(IndicatorId(indicator));
    if (score == scores.constEnd()) {
        return m_database.run(
            "DELETE FROM score WHERE application = :application AND reviewer = :reviewer"
            " AND indicator = :indicator"_L1,
            {{"application", m_application}, {"reviewer", reviewer.value()}, {"indicator", indicator}});
    }
    static const column::FieldColumns columns(scoreFieldRows());
    static const QString sql =
        u"INSERT OR REPLACE INTO score (application, reviewer, indicator, seen_version, unseen, "_s
        + column::listOf(scoreFieldRows())
        + u") VALUES (:application, :reviewer, :indicator, :seen_version, :unseen, "_s + columns.places() + u')';
    return m_database.run(sql, Binds{{"application", m_application},
                                     {"reviewer", reviewer.value()},
                                     {"indicator", indicator},
                                     {"seen_version", score->seenVersion},
                                     {"unseen", textOf(score->unseen)}}
                                   + columns.binds(*score));
}

Done ReviewWriter::writePin(const ReviewerId& reviewer, const QString& id)
{
    const auto pin = m_review.sheet(reviewer).pin(PinId(id));
    if (pin.isBlank()) {
        return m_database.run(
            "DELETE FROM pin WHERE application = :application AND reviewer = :reviewer AND id = :id"_L1,
            {{"application", m_application}, {"reviewer", reviewer.value()}, {"id", id}});
    }
    static const column::FieldColumns columns(pinFieldRows());
    static const QString sql = u"INSERT OR REPLACE INTO pin (application, reviewer, id, clock, at, "_s
                               + column::listOf(pinFieldRows())
                               + u") VALUES (:application, :reviewer, :id, :clock, :at, "_s + columns.places() + u')';
    return m_database.run(sql, Binds{{"application", m_application},
                                     {"reviewer", reviewer.value()},
                                     {"id", id},
                                     {"clock", pin.clock},
                                     {"at", column::timeOrZero(pin.at)}}
                                   + columns.binds(pin));
}

Done ReviewWriter::writeVisit()
{
    const auto& visit = m_review.visit;
    auto own = visit;
    own.originals.clear();
    own.notes.clear();
    if (own == SiteVisit{}) {
        return m_database.run("DELETE FROM visit WHERE application = :application"_L1,
                              {{"application", m_application}});
    }
    static const column::FieldColumns columns(visitFieldRows());
    static const QString sql = u"INSERT OR REPLACE INTO visit (application, request_reason, "_s
                               + column::listOf(visitFieldRows()) + u") VALUES (:application, :request_reason, "_s
                               + columns.places() + u')';
    return m_database.run(sql, Binds{{"application", m_application}, {"request_reason", visit.requestReason}}
                                   + columns.binds(visit));
}

Done ReviewWriter::writeOriginal(const QString& document)
{
    const auto check = m_review.visit.originals.constFind(DocumentId(document));
    if (check == m_review.visit.originals.constEnd()) {
        return m_database.run("DELETE FROM original_check WHERE application = :application AND document = :document"_L1,
                              {{"application", m_application}, {"document", document}});
    }
    static const column::FieldColumns columns(originalFieldRows());
    static const QString sql = u"INSERT OR REPLACE INTO original_check (application, document, "_s
                               + column::listOf(originalFieldRows()) + u") VALUES (:application, :document, "_s
                               + columns.places() + u')';
    return m_database.run(sql, Binds{{"application", m_application}, {"document", document}} + columns.binds(*check));
}

Done ReviewWriter::writeNote(const QString& id)
{
    const auto note = std::ranges::find(m_review.visit.notes, NoteId(id), &Note::id);
    if (note == m_review.visit.notes.end()) {
        return m_database.run("DELETE FROM note WHERE application = :application AND id = :id"_L1,
                              {{"application", m_application}, {"id", id}});
    }
    static const column::FieldColumns columns(noteFieldRows());
    static const QString sql = u"INSERT INTO note (application, id, clock, author, at, "_s
                               + column::listOf(noteFieldRows())
                               + u") VALUES (:application, :id, :clock, :author, :at, "_s + columns.places()
                               + u") ON CONFLICT (application, id) DO UPDATE SET "_s + columns.updates();
    return m_database.run(sql, Binds{{"application", m_application},
                                     {"id", id},
                                     {"clock", note->clock},
                                     {"author", note->author.value()},
                                     {"at", column::time(note->at)}}
                                   + columns.binds(*note));
}

Done ReviewWriter::writeEligibility(const ConditionId& condition)
{
    const auto check = m_review.eligibility.constFind(condition);
    if (check == m_review.eligibility.constEnd()) {
        return m_database.run("DELETE FROM eligibility WHERE application = :application AND condition = :condition"_L1,
                              {{"application", m_application}, {"condition", condition.value()}});
    }
    static const column::FieldColumns columns(eligibilityFieldRows());
    static const QString sql = u"INSERT OR REPLACE INTO eligibility (application, condition, author, at, "_s
                               + column::listOf(eligibilityFieldRows())
                               + u") VALUES (:application, :condition, :author, :at, "_s + columns.places() + u')';
    return m_database.run(sql, Binds{{"application", m_application},
                                     {"condition", condition.value()},
                                     {"author", check->author.value()},
                                     {"at", column::timeOrZero(check->at)}}
                                   + columns.binds(*check));
}

Done ReviewWriter::writeSettlement(const StatementId& statement)
{
    const auto settlement = m_review.settlements.constFind(statement);
    if (settlement == m_review.settlements.constEnd()) {
        return m_database.run("DELETE FROM settlement WHERE application = :application AND statement = :statement"_L1,
                              {{"application", m_application}, {"statement", statement.value()}});
    }
    static const column::FieldColumns columns(settlementFieldRows());
    static const QString sql = u"INSERT OR REPLACE INTO settlement (application, statement, author, at, "_s
                               + column::listOf(settlementFieldRows())
                               + u") VALUES (:application, :statement, :author, :at, "_s + columns.places() + u')';
    return m_database.run(sql, Binds{{"application", m_application},
                                     {"statement", statement.value()},
                                     {"author", settlement->author.value()},
                                     {"at", column::timeOrZero(settlement->at)}}
                                   + columns.binds(*settlement));
}

} // namespace pingshen
