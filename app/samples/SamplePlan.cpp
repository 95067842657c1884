// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/SamplePlan.h"

#include "core/base/Json.h"

#include <QFile>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> readObject(const QString& name)
{
    QFile file(u":/samples/"_s + name + u".json"_s);
    if (file.open(QIODevice::ReadOnly)) {
        if (const auto object = parseJsonObject(file.readAll())) {
            return *object;
        }
    }
    return {Error::Code::FileNotReadable, {}, file.fileName()};
}

QList<int> pages(const QJsonValue& value)
{
    QList<int> numbers;
    for (const auto& number : value.toArray()) {
        numbers.append(number.toInt());
    }
    return numbers;
}

QList<Language> languagesOf(const QString& mode)
{
    if (mode == "both"_L1) {
        return {Language::Chinese, Language::English};
    }
    return {mode == "en"_L1 ? Language::English : Language::Chinese};
}

DocumentPlan documentOf(const QJsonObject& json)
{
    const bool scan = json.value("look"_L1).toString() == "scan"_L1;
    return {json.value("file"_L1).toString(),
            KindId(json.value("kind"_L1).toString()),
            json.value("template"_L1).toString(),
            scan ? SampleLook::Scan : SampleLook::Text,
            languagesOf(json.value("language"_L1).toString()),
            json.value("facts"_L1).toObject(),
            pages(json.value("rotated"_L1)),
            pages(json.value("sideways"_L1))};
}

Result<PackagePlan> packageOf(const QJsonObject& json)
{
    PINGSHEN_ASSIGN(const auto facts, readObject(json.value("facts"_L1).toString()));
    PINGSHEN_ASSIGN(const auto common, readObject(u"common"_s));
    PackagePlan plan;
    plan.name = json.value("name"_L1).toString();
    plan.forms = json.value("forms"_L1).toVariant().toStringList();
    plan.application = json.value("application"_L1).toObject();
    plan.declares = !plan.application.isEmpty();
    plan.supplements = json.value("supplements"_L1).toString();
    plan.facts = SampleFacts(common).overlaid(facts).all();
    for (const auto& document : json.value("documents"_L1).toArray()) {
        plan.documents.append(documentOf(document.toObject()));
    }
    return plan;
}

} // namespace

Result<SamplePlan> samplePlan()
{
    PINGSHEN_ASSIGN(const auto json, readObject(u"packages"_s));
    SamplePlan plan;
    plan.created = QDateTime::fromString(json.value("created"_L1).toString(), Qt::ISODate);
    plan.mark = json.value("mark"_L1).toObject();
    for (const auto& package : json.value("packages"_L1).toArray()) {
        PINGSHEN_ASSIGN(auto read, packageOf(package.toObject()));
        plan.packages.append(read);
    }
    return plan;
}

Result<QJsonObject> samplePattern(const QString& name)
{
    return readObject(u"documents/"_s + name);
}

} // namespace pingshen
