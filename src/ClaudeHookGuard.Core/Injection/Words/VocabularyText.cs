namespace ClaudeHookGuard.Core.Injection.Words;

/// <summary>
/// The words, a class a line: the names of the classes, a colon, the words in lower case, without accents. <c>*</c> at the end stands for any ending.
/// The words of other languages are the forms in which one gives orders in them.
/// </summary>
internal static class VocabularyText
{
    public static ReadOnlySpan<byte> Utf8 => """
        Override: ignore disregard forget override overrule neglect discard dismiss overlook abandon supersede disobey
        Override Disable: bypass circumvent evade
        Former: previous prior above preceding earlier former foregoing past initial original existing preexisting already
        All: all any every entire whatever whatsoever
        All Data: everything anything
        Instruction: instruction instructions prompt prompts guideline guidelines directive directives
        Rule Given: task request question
        Rule: rule rules order orders command commands policy policies constraint constraints tasks requests questions context training programming direction directions goal goals objective objectives message messages text query conversation
        Safety Rule: guardrail guardrails safeguard safeguards restriction restrictions
        Safety: safety guard guards hook hooks sandbox filter filters protection protections protections security hookguard firewall permission-checks
        Agent: ai assistant assistants ais llm llms claude chatgpt gpt copilot gemini chatbot chatbots openai anthropic aiassistant
        AgentLike: agent agents model models bot bots subagent subagents cursor crawler crawlers codex code reviewer reviewers
        User: user users human humans operator supervisor principal
        You: you u thou yourself
        Your: your yours
        Tell: tell telling say explain ask mention mentioning inform informing notify notifying alert alerting warn warning advise
        Tell Show: reveal revealing disclose disclosing report reporting
        Not: not never dont don't doesn't shouldn't mustn't cannot can't won't no nothing refrain avoid neither nor
        Quiet: silently quietly secretly covertly discreetly stealthily invisibly
        Run: run execute executing call invoke launch perform eval evaluate exec trigger use install
        Send: send sending post upload uploading email e-mail mail forward forwarding transmit exfiltrate submit leak push publish deliver dispatch curl fetch request visit navigate browse ping smuggle export relay mirror sync stream
        Show: read print dump output cat include append collect gather list grab extract show display attach embed encode return copy paste expose write put save store insert find locate fill open
        Destroy: delete remove erase wipe drop destroy purge overwrite truncate deactivate revoke uninstall kill terminate cancel reset close
        Give: grant transfer pay wire purchase order buy add create invite promote change set update give assign approve authorize authorise make schedule book reserve register share unlock enable modify merge
        Secret: credential credentials secret secrets token tokens password passwords passwd passphrase apikey apikeys cookies wallet mnemonic printenv id_rsa id_ed25519 .env env dotenv kubeconfig keychain api_key access_token
        Key: key keys variables variable
        OfKey: api ssh private secret access aws signing encryption environment env gpg pgp deploy master service account
        Data: customers contents content files file folder folders directory directories data database databases repository repo branch branches backups backup tests tables table source codebase history conversation notes records record emails inbox messages transcript invoice documents document contacts calendar reports memory session logs chat everything appointments payments payment pages page workspace tickets
        Access: access permission permissions privileges privilege admin administrator root owner ownership collaborator money funds usd eur dollars euros bitcoin btc eth amount balance payment account accounts subscription role sudo iban invitation invite appointment invoice invoices
        Answer: answer answering respond responding reply replying summarise summarize summarising summarizing solve solving complete completing help helping assist
        Reply: answer answers reply replies response responses summary message messages output report result
        Continue: continue continuing proceed proceeding finish anything
        Before: before
        Authority: system administrator administrators admin developer developers maintainer maintainers security compliance official root superuser vendor
        Authority Agent: anthropic openai
        New: new updated real actual revised true latest current
        Meta: injection injections inject injected jailbreak jailbreaks jailbreaking attacker attackers attack attacks adversary adversarial malicious exploit exploits vulnerability vulnerabilities vulnerable researchers researcher mitigation mitigations phishing redteam detector detectors detection detections classifier untrusted owasp threat threats spoofing poisoned poisoning prompt-injection hijack hijacking smuggling trick tricks tricked exfiltration benchmark testcase
        Describe: payload payloads phrase phrases string strings sentence sentences wording example examples says said reads wrote writes contains containing called tries trying test tests sample samples pattern patterns regex quote quoted quotes named titled such like
        Modal: must should shall ought need needs required have has will may can could would might want obliged instructed asked expected supposed going able
        To: to
        Tool: tool tools mcp webfetch websearch
        Decode: decode decoding decrypt base64 rot13 deobfuscate unscramble decipher
        Obey: follow following obey obeying comply complying adhere adhering listen listening heed trust respect honour honor consider considering apply observe
        Link: please kindly then and or but also so instead now just simply immediately first next finally always carefully strictly afterwards thereafter additionally moreover therefore thus only directly quickly hereby again either simultaneously subsequently
        And: and then or but also
        Void: void invalid obsolete cancelled canceled revoked superseded outdated replaced changed updated expired suspended lifted null overridden
        Product: it them what whatever result results output outcome
        OfAgent: language coding autonomous automated orchestrating parent reviewing calling supervising ai-powered large browsing
        Without: without
        Unbound: unrestricted unfiltered uncensored jailbroken dan unbounded unconstrained unlimited limitless
        Unbound Safety: restrictions limitations limits
        Approve: authorize authorise authorized authorised approved consented permitted agreed allowed cleared confirmed pre-approved preapproved
        Program: curl wget nc ncat netcat scp rsync sftp ftp ssh socat telnet invoke-webrequest iwr iex certutil bash sh zsh powershell pwsh eval base64 xxd openssl nslookup dig python python3 node perl ruby crontab chmod
        Scope: about for regarding concerning in on from of under at
        Heading: note message attention notice hey dear hello hi instruction instructions reminder memo info warning important directive comment
        Filler: a an the this that these those my our their its his her it them of from in on by as with for some following rest me i we be is are been were was own same
        Be: be am are is were was been being you're youre
        If: if when whenever once whoever
        If Modal: unless until
        Know: know see notice realise realize find hear learn suspect
        Hide: hide conceal keep withhold obscure
        Disable: disable disabling deactivate skip suppress turn switch stop uninstall remove
        Role: mode role persona character dan
        Leave: asking confirmation permission telling mentioning notifying informing approval consent confirming alerting reporting disclosing revealing prompting warning review
        Leave Tell: saying notice
        Reading: reading processing parsing reads read processes process parses viewing indexing ingesting summarising summarizing handling scanning analysing analyzing working editing using opening visiting triaging reviewing evaluating
        Testing: expect assert asserts detect detects detected check checks match matches ismatch contains tobe toequal tomatch should_flag flags flagged blocklist denylist deny_list patterns forbidden banned regex regexp compile theory inlinedata parametrize describe scanner scan block blocked assertequal asserttrue
        Stop: stop cease quit
        Given: told given received said instructed provided got asked

        Override Foreign: ignora ignorad ignoren olvida olvide olviden olvidad omite omita descarta descarte desestima desobedece
        Override Foreign: ignorez oubliez oublie negligez delaisse contournez
        Override Foreign: ignoriere ignoriert ignorieren vergiss vergesst vergessen missachte missachten ubergehe verwirf
        Override Foreign: dimentica dimenticate ignorate trascura scarta
        Override Foreign: esqueca esqueça esqueçam ignorem desconsidere desconsiderem despreze
        Override Foreign: negeer negeert vergeet
        Override Foreign: ignorera glom ignorer glem unohda ohita ignoroi zignoruj ignoruj zignorujcie pomin zapomnij ignorujte zapomen ignorati zanemari hagyd ignorati
        Override Foreign: игнорируй* игнорируйте* проигнорир* забудь* отбрось* пренебрег* игноруй* проігнор* забудьте* ігноруй* не_обращай
        Override Foreign: αγνοησ* αγνοει* ξεχασ* uitschakelen yoksay unut unutun gormezden abaikan lupakan
        Override Foreign: 忽略 无视 無視 忘记 忘記 忽视 忽視 忘掉 不要理会 不要理會 不要遵守 无需遵守 忘れて 無視し 無視して 忘れ 무시하고 무시하세요 무시해 무시하라 무시 잊어 잊고
        Override Foreign: تجاهل تجاهلي تجاهلوا انس انسى התעלם התעלמו התעלמי שכח שכחו अनदेखा नज़रअंदाज़ नजरअंदाज भूल ละเว้น เพิกเฉย ลืม
        Override Foreign: bo_qua phot_lo
        Former Foreign: anterior anteriores previa previas previos precedentes precedente precedentes precedent anterieures anterieure anterieur vorherigen vorherige bisherigen bisherige vorigen obigen fruheren vorangegangenen vorstehenden precedenti precedente anterior anteriores anterioare previas acima vorige eerdere voorgaande bovenstaande tidigare foregaende tidligere aiemmat edelliset poprzednie wczesniejsze powyzsze predchozi predesle prethodne korabbi onceki yukaridaki sebelumnya arriba dessus
        Former Foreign: предыдущ* прежн* предшеств* вышеук* ранее* попередн* προηγουμεν* 之前 以前 先前 上述 以上 前面 此前 上面 これまで 前の 従来 이전 앞선 위의 지금까지 السابقة السابق أعلاه הקודמות הקודם לעיל पिछले पिछली पूर्व ก่อนหน้า
        All Foreign: todas todos todo toda tout toutes tous alle allen alles tutte tutti qualsiasi alla alle kaikki wszystkie wszelkie wszystko vsechny sve osszes tum butun semua tất
        All Foreign: все* всі* усі* ολες 所有 全部 一切 任何 すべて 全て あらゆる 모든 전부 جميع كل כל सभी सारे ทั้งหมด
        Instruction Foreign: instrucciones instruccion indicaciones directrices consignes instructions directives anweisungen anweisung instruktionen vorgaben richtlinien istruzioni istruzione instrucoes instrucao diretrizes instructies opdrachten richtlijnen instruktioner instruksjoner instruktionerna instrukser ohjeet ohjeita instrukcje instrukcji polecenia wytyczne pokyny instrukce upute utasitast utasitasokat talimatlari talimatlar talimat yonergeleri instruksi perintah instructiunile
        Instruction Foreign: инструкц* указан* директив* промпт* інструкц* вказівк* οδηγιες 指令 指示 说明 說明 提示词 提示 准则 指引 プロンプト ガイドライン 지시 지침 프롬프트 명령 التعليمات تعليمات الأوامر ההוראות הנחיות निर्देश निर्देशों คำสั่ง
        Rule Foreign: reglas ordenes normas regles ordres regeln befehle regole regras ordens regels regler zasady reguly pravidla kurallari aturan правил* команд* приказ* 规则 規則 ルール 命令 规定 규칙 القواعد כללים नियमों
        Agent: ki ia ki-assistent asistente assistente assistent asystent asystencie asistent yapayzeka
        Agent Foreign: ассистент* помощник* нейросет* ии асистент* 助手 人工智能 智能体 助理 アシスタント 人工知能 어시스턴트 인공지능 المساعد الذكاء עוזר बुद्धिमत्ता सहायक
        User Foreign: usuario usuaria utilisateur utilisatrice benutzer benutzerin nutzer nutzers utente usuario gebruiker anvandaren brukeren kayttajalle uzytkownik uzytkownikowi uzytkownika uzivateli kullanici kullaniciya pengguna пользовател* користувач* 用户 用戶 使用者 ユーザー 사용자 المستخدم המשתמש उपयोगकर्ता
        Not Foreign: no ne nicht kein keine niemals non nao niet nie inte ikke jangan не нет никогда 不要 不能 不得 别 しないで ないで 말고 마세요 לא मत
        Tell Foreign: digas diga decir informes mencione menciones avise informer dites parle parlez mentionne mentionnez sage sagen erwahne erwahnen informiere informieren menzionare informare diga mencione zeg vertel melden namn mow informuj wspominaj говори* сообща* упомина* уведомля* повідомля* 告诉 告訴 提及 通知 透露 伝え 知らせ 教え 알리지 말하지 تخبر תספר बताना बताओ
        Send Foreign: envia envie enviar manda mande sube envoie envoyez transmettez sende senden schicke schicken ubermittle ubermitteln lade invia inviare inviate spedisci envie mande encaminhe stuur verzend verstuur skicka wyslij przeslij posli odesli gonder kirim отправь* пошли* перешли* вышли* надішли* 发送 發送 发到 上传 上傳 传送 转发 送信 送って 送る アップロード 보내 전송 업로드 أرسل שלח भेज
        Run Foreign: ejecuta ejecute ejecutar executez fuhre ausfuhren starte esegui eseguire eseguite executa executem voer uitvoeren kor utfor uruchom wykonaj spust calistir jalankan выполн* запусти* виконай* 执行 執行 运行 運行 调用 実行 呼び出 실행 호출 نفذ שغل הרץ चलाएं चलाओ
        Show Foreign: muestra muestre lee lea imprime affiche affichez montre lisez revele lies zeige gib lese mostra leggi stampa mostre leia lees toon pokaz wyswietl odczytaj покажи* выведи* прочитай* 读取 显示 输出 泄露 列出 打印 読み取 表示 出力 読んで 읽어 출력 보여 اقرأ اعرض הצג दिखाएं
        Destroy Foreign: elimina elimine borra borre supprime supprimez effacez losche loschen entferne cancella elimina exclua apague verwijder wis ta radera slett usun skasuj smaz sil hapus удали* сотри* видали* 删除 刪除 清空 削除 消去 삭제 احذف מחק हटाएं
        Secret Foreign: contrasena contrasenas claves credenciales motdepasse identifiants passwort passworter zugangsdaten geheimnisse schlussel chiavi senhas senha credenciais wachtwoorden wachtwoord hasla haslo parola sifre kata_sandi парол* ключи секрет* учетн* 密码 密碼 密钥 密鑰 凭证 口令 令牌 パスワード 秘密鍵 認証情報 トークン 비밀번호 키를 토큰 كلمة_المرور סיסמאות पासवर्ड
        """u8;
}
