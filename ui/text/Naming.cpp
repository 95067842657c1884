// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Naming.h"

#include "ui/text/Labels.h"
#include "ui/text/SettingText.h"

#include <QJsonArray>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// Of what the argument's name says: a kind of document and an indicator may have one id.
QString labelled(const QString& key, const QString& id, const Rubric& rubric, const Phrasebook& book)
{
    const auto indicator = key == "kind"_L1 ? QString() : indicatorName(IndicatorId(id), rubric, book);
    if (!indicator.isEmpty()) {
        return indicator;
    }
    if (const auto* document = rubric.document(KindId(id))) {
        return document->label.in(book.language());
    }
    return id;
}

QJsonValue labelled(const QString& key, const QJsonValue& value, const Rubric& rubric, const Phrasebook& book)
{
    if (!value.isArray()) {
        return labelled(key, value.toString(), rubric, book);
    }
    QJsonArray labels;
    for (const auto& id : value.toArray()) {
        labels.append(labelled(key, id.toString(), rubric, book));
    }
    return labels;
}

/// A text of a rubric in both languages, or the code of a language.
QString wordOf(const QString& key, const QJsonValue& value, Language language)
{
    if (key == "language"_L1) {
        return labelOf(value.toString() == codeOf(Language::Chinese) ? Language::Chinese : Language::English);
    }
    return value[codeOf(language)].toString();
}

} // namespace

QJsonObject named(QJsonObject args, const Rubric* rubric, const Phrasebook& book)
{
    for (const auto& key : {u"field"_s, u"where"_s}) {
        if (const auto field = args.find(key); field != args.end()) {
            *field = fieldLabel(field->toString(), book);
        }
    }
    for (const auto& key : {u"key"_s, u"where"_s}) {
        const auto setting = rubric ? settingLabel(args.value(key).toString(), *rubric, book) : QString();
        if (!setting.isEmpty()) {
            args[key] = setting;
        }
    }
    for (auto arg = args.begin(); arg != args.end(); ++arg) {
        if (arg->isObject() || arg.key() == "language"_L1) {
            *arg = wordOf(arg.key(), *arg, book.language());
        }
    }
    if (const auto content = args.find(u"content"_s); content != args.end()) {
        *content = contentLabel(content->toString(), book);
    }
    if (rubric) {
        for (const auto& key : {u"kind"_s, u"indicator"_s, u"missing"_s, u"undecided"_s, u"missingReasons"_s,
                                u"missingPins"_s, u"outdated"_s, u"stale"_s, u"entries"_s, u"where"_s}) {
            if (const auto place = args.find(key); place != args.end()) {
                *place = labelled(key, *place, *rubric, book);
            }
        }
    }
    return args;
}

QString indicatorName(const IndicatorId& id, const Rubric& rubric, const Phrasebook& book)
{
    if (const auto* indicator = rubric.indicator(id)) {
        return indicator->label.in(book.language());
    }
    return !rubric.tracks.isEmpty() && id == Rubric::trackIndicator() ? trackWord(book) : QString();
}

QString trackWord(const Phrasebook& book)
{
    return book.words("Naming", QT_TRANSLATE_NOOP("Naming", "Track"));
}

QString applicantName(const QString& latin, const QString& chinese, const Phrasebook& book)
{
    const bool isChinese = book.language() == Language::Chinese;
    return QStringList{isChinese ? chinese : latin, isChinese ? latin : chinese}.join(u' ').simplified();
}

QString applicationTitle(const QString& latin, const QString& chinese, const QString& caseNumber,
                         const Phrasebook& book)
{
    for (const auto& title : {applicantName(latin, chinese, book), caseNumber}) {
        if (!title.isEmpty()) {
            return title;
        }
    }
    return book.words("Applicant", QT_TRANSLATE_NOOP("Applicant", "Applicant unknown"));
}

} // namespace pingshen::ui
