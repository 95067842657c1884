// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SearchModel.h"

#include <QAbstractItemModelTester>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

SearchHit hitIn(const QString& application, const QString& document, int page)
{
    SearchHit hit;
    hit.application = ApplicationId(application);
    hit.document = DocumentId(document);
    hit.name = document + u".pdf"_s;
    hit.page = page;
    hit.match = u"博士"_s;
    return hit;
}

/// Two applications, three documents, four hits; one document has pages that cannot be searched.
SearchAnswer answer()
{
    SearchAnswer found;
    found.hits = {hitIn(u"a"_s, u"d1"_s, 0), hitIn(u"a"_s, u"d1"_s, 3), hitIn(u"a"_s, u"d2"_s, 0),
                  hitIn(u"b"_s, u"d3"_s, 1)};
    found.applicants[ApplicationId(u"a"_s)].latinName = u"Anna"_s;
    found.applicants[ApplicationId(u"b"_s)].latinName = u"Bo"_s;
    found.pagesLeft = 2;
    UncoveredPages uncovered;
    uncovered.name = u"scan.pdf"_s;
    found.coverage.unsearchable = {uncovered};
    return found;
}

} // namespace

TEST(SearchModel, keepsTheRulesOfModelsWhateverItIsGiven)
{
    SearchModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const auto& each : {answer(), SearchAnswer(), answer()}) {
        model.setAnswer(each);
        model.reword();
    }
    model.clear();
    EXPECT_EQ(0, model.rowCount());
}

TEST(SearchModel, hasAHeadForEachApplicationAndDocumentAndLeadsToEachHit)
{
    SearchModel model;
    model.setAnswer(answer());
    QList<int> kinds;
    for (int row = 0; row < model.rowCount(); ++row) {
        kinds.append(model.index(row).data(SearchModel::KindRole).toInt());
    }
    using Kind = SearchModel::RowKind;
    QList<int> expected;
    for (const auto kind : {Kind::Application, Kind::Document, Kind::Hit, Kind::Hit, Kind::Document, Kind::Hit,
                            Kind::Application, Kind::Document, Kind::Hit, Kind::Left, Kind::Uncovered, Kind::Missing}) {
        expected.append(static_cast<int>(kind));
    }
    EXPECT_EQ(expected, kinds);
    for (int hit = 0; hit < 4; ++hit) {
        EXPECT_EQ(hit, model.hitAt(model.indexOfHit(hit)));
    }
    EXPECT_FALSE(model.indexOfHit(4).isValid());
    EXPECT_FALSE(model.indexOfHit(-1).isValid());
    EXPECT_EQ(nullptr, model.hit(model.index(0)));
    EXPECT_EQ(10, model.indexOfUncovered().row());
}

} // namespace pingshen::ui
